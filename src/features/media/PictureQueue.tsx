import { mediaDecide, mediaFindWaiting, type WaitingUpload } from '@contract/media/endpoints'
import { Image } from '@tarojs/components'
import { useState } from 'react'
import { openPicture } from '@/lib/media/open-file'
import { ReasonSheet } from '@/lib/states/ReasonSheet'
import { RemoteItems } from '@/lib/states/Remote'
import { useRemoteList } from '@/lib/states/use-remote'
import { useSend } from '@/lib/states/use-send'
import { formatMoment } from '@/lib/time'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Note, Row, Stack } from '@/ui/Layout'
import { Pressable } from '@/ui/Pressable'
import { Empty } from '@/ui/States'
import { StatusTag } from '@/ui/Tag'
import { toast } from '@/ui/toast'
import './PictureQueue.scss'

const PURPOSES: Record<WaitingUpload['purpose'], string> = { brand: '品牌图片', notice: '通知附件' }

/** 待审图片: pictures a person looks at before anybody else sees them. */
export function PictureQueue() {
  const queue = useRemoteList(mediaFindWaiting, {})
  const [refusing, setRefusing] = useState<WaitingUpload>()
  return (
    <>
      <RemoteItems of={queue} empty={<Empty icon='done'>没有等待审核的图片。</Empty>}>
        {(uploads) => (
          <Stack gap={16}>
            {uploads.map((upload) => (
              <PictureCard key={upload.uploadId} upload={upload} onRefuse={() => setRefusing(upload)} />
            ))}
          </Stack>
        )}
      </RemoteItems>
      <Refusal upload={refusing} onClose={() => setRefusing(undefined)} />
    </>
  )
}

function PictureCard({ upload, onRefuse }: { upload: WaitingUpload; onRefuse: () => void }) {
  const deciding = useSend(mediaDecide, [mediaFindWaiting])
  const what = `${upload.organizationName}的${PURPOSES[upload.purpose]}“${upload.name}”`
  const pass = async () => {
    if (await deciding.send({ uploadId: upload.uploadId, mayPass: true })) toast('已通过，可以公开')
  }
  return (
    <Card>
      <Stack>
        <Row isWrapping>
          <StatusTag tone='attention'>
            {upload.state === 'checking' ? '平台没有给出结果' : '需要人工审核'}
          </StatusTag>
        </Row>
        <Pressable
          className='picture-queue__frame'
          label={`放大${what}`}
          onPress={() => openPicture(upload.url)}
        >
          <Image className='picture-queue__image' src={upload.smallUrl} mode='aspectFit' ariaLabel={what} />
        </Pressable>
        <Note>
          {upload.organizationName} · {PURPOSES[upload.purpose]} · {formatMoment(upload.createdAt)}
        </Note>
        <Row>
          <Button
            kind='primary'
            label={`通过：${what}`}
            isLoading={deciding.isSending}
            onPress={() => void pass()}
          >
            通过
          </Button>
          <Button label={`不通过：${what}`} onPress={onRefuse}>
            不通过
          </Button>
        </Row>
        {deciding.error && <Banner tone='attention'>{deciding.error.message}</Banner>}
      </Stack>
    </Card>
  )
}

const REASONS = ['有群众的正脸', '有证件、文件或电话号码', '画面模糊', '与品牌或通知无关']

/** 不通过: its sender reads why, and sends another. */
function Refusal({ upload, onClose }: { upload: WaitingUpload | undefined; onClose: () => void }) {
  return (
    <ReasonSheet
      isOpen={upload !== undefined}
      onClose={onClose}
      title='不通过'
      choices={REASONS}
      label='理由'
      hint='上传的人能看到，可以换一张图片'
      limit={200}
      button='确定，删除这张图片'
      isDangerous
      endpoint={mediaDecide}
      input={(reason) => ({ uploadId: upload?.uploadId ?? '', mayPass: false, reason })}
      field='reason'
      refreshes={[mediaFindWaiting]}
      onDone={() => toast('已告知上传的人')}
    />
  )
}
