import {
  type PublicationFile,
  publicationApprove,
  publicationClear,
  publicationReturn,
} from '@contract/publication/endpoints'
import { useState } from 'react'
import { useDraft } from '@/lib/draft'
import { ReasonSheet } from '@/lib/states/ReasonSheet'
import { useSend } from '@/lib/states/use-send'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Checkbox } from '@/ui/Choice'
import { Fields, Section } from '@/ui/Layout'
import { TextArea } from '@/ui/TextField'
import { toast } from '@/ui/toast'
import { MOVED } from './refreshed'

const MEANING = {
  clear: '我已通读全文和图片，不涉及国家秘密、内部信息和不宜公开的个人信息',
  approve: '我已通读全文，内容属实，同意以本组织名义对外展示',
} as const

const BUTTON = { clear: '签署：保密审查通过', approve: '签署：同意公开' } as const

/** The caller's step: what the signature means is said, and signed for the content on this screen only. */
export function SignActions({ file }: { file: PublicationFile }) {
  const { publication, mayTake, mayReturn, unreviewed } = file
  const [hasRead, setRead] = useState(false)
  const draft = useDraft(`sign.${publication._id}.${mayTake ?? ''}`, { remark: '' })
  const { remark } = draft.value
  const [isReturning, setReturning] = useState(false)
  const signing = useSend(mayTake === 'approve' ? publicationApprove : publicationClear, MOVED)
  if (!mayTake) return null
  const sign = async () => {
    const { _id: publicationId, contentHash } = publication
    if (!(await signing.send({ publicationId, contentHash, remark }))) return
    draft.clear()
    toast(mayTake === 'approve' ? '已公开' : '已通过，转上级审批')
  }
  return (
    <Section title={mayTake === 'clear' ? '保密审查' : '审批'}>
      <Fields>
        {unreviewed.length > 0 && (
          <Banner tone='attention' icon='alert'>
            有 {unreviewed.length} 张图片还没有通过内容审核，通过以后才能签署。请联系内容审核员。
          </Banner>
        )}
        <Checkbox label={MEANING[mayTake]} value={hasRead} onChange={setRead} />
        <TextArea
          label='意见'
          isOptional
          value={remark}
          onChange={(text) => draft.set({ remark: text })}
          limit={500}
          lines={2}
        />
        {signing.error && <Banner tone='attention'>{signing.error.message}</Banner>}
        <Button
          kind='primary'
          isWide
          isDisabled={!hasRead || unreviewed.length > 0}
          isLoading={signing.isSending}
          onPress={() => void sign()}
        >
          {BUTTON[mayTake]}
        </Button>
        {mayReturn && (
          <Button isWide onPress={() => setReturning(true)}>
            退回修改
          </Button>
        )}
        <ReasonSheet
          isOpen={isReturning}
          onClose={() => setReturning(false)}
          title='退回修改'
          label='退回意见'
          hint='请写明哪一处、怎样改，支部书记会看到'
          limit={500}
          button='确定退回'
          endpoint={publicationReturn}
          input={(words) => ({ publicationId: publication._id, remark: words })}
          field='remark'
          refreshes={MOVED}
          onDone={() => toast('已退回')}
        />
      </Fields>
    </Section>
  )
}
