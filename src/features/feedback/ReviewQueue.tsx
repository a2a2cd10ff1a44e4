import type { OutputOf } from '@contract/endpoint'
import { feedbackFindForReview, feedbackReview } from '@contract/feedback/endpoints'
import { FEEDBACK_KIND_NAMES } from '@contract/feedback/entity'
import { useState } from 'react'
import { RemoteItems } from '@/lib/states/Remote'
import { useRemoteList } from '@/lib/states/use-remote'
import { useSend } from '@/lib/states/use-send'
import { formatMoment } from '@/lib/time'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Note, Prose, Row, Stack } from '@/ui/Layout'
import { Empty } from '@/ui/States'
import { StatusTag, Tag } from '@/ui/Tag'
import { toast } from '@/ui/toast'
import { RefuseSheet } from './RefuseSheet'

type Waiting = OutputOf<typeof feedbackFindForReview>['items'][number]

/** Why a text waits for a person: WeChat's labels, and our own two. */
const LABELS: Record<string, string> = {
  website: '网站提交，需人工审核',
  unreachable: '平台审核暂时无法连接',
  '10001': '平台提示：广告',
  '20001': '平台提示：时政',
  '20002': '平台提示：色情',
  '20003': '平台提示：辱骂',
  '20006': '平台提示：违法犯罪',
  '20008': '平台提示：欺诈',
  '20012': '平台提示：低俗',
  '20013': '平台提示：版权',
}

/** 待审意见: texts that wait for a person's eye before anybody handles them. */
export function ReviewQueue() {
  const queue = useRemoteList(feedbackFindForReview, {})
  const [refusing, setRefusing] = useState<string>()
  return (
    <>
      <RemoteItems of={queue} empty={<Empty icon='done'>没有等待审核的意见。</Empty>}>
        {(rows) => (
          <Stack gap={16}>
            {rows.map((row) => (
              <ReviewCard key={row._id} row={row} onRefuse={() => setRefusing(row._id)} />
            ))}
          </Stack>
        )}
      </RemoteItems>
      <RefuseSheet feedbackId={refusing} onClose={() => setRefusing(undefined)} />
    </>
  )
}

function ReviewCard({ row, onRefuse }: { row: Waiting; onRefuse: () => void }) {
  const reviewing = useSend(feedbackReview, [feedbackFindForReview])
  const pass = async () => {
    if (await reviewing.send({ feedbackId: row._id, mayPass: true })) toast('已通过，转交办理')
  }
  return (
    <Card>
      <Stack>
        <Row isWrapping>
          <Tag>{FEEDBACK_KIND_NAMES[row.kind]}</Tag>
          <StatusTag tone='attention'>{LABELS[row.label] ?? '平台建议人工审核'}</StatusTag>
        </Row>
        <Prose>{row.text}</Prose>
        {row.reason && <Prose>{`重新提出的原因：${row.reason}`}</Prose>}
        <Note>
          {row.targetTitle} · {formatMoment(row.createdAt)}
        </Note>
        <Row>
          <Button
            kind='primary'
            label={`通过：${row.text.slice(0, 20)}`}
            isLoading={reviewing.isSending}
            onPress={() => void pass()}
          >
            通过
          </Button>
          <Button label={`不通过：${row.text.slice(0, 20)}`} onPress={onRefuse}>
            不通过
          </Button>
        </Row>
        {reviewing.error && <Banner tone='attention'>{reviewing.error.message}</Banner>}
      </Stack>
    </Card>
  )
}
