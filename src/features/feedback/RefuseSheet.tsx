import { feedbackFindForReview, feedbackReview } from '@contract/feedback/endpoints'
import { ReasonSheet } from '@/lib/states/ReasonSheet'
import { toast } from '@/ui/toast'

const REASONS = ['含有广告内容', '含有辱骂或攻击性内容', '含有他人个人信息', '内容与本平台无关']

interface Props {
  /** The one to be refused; nothing while none is. */
  feedbackId: string | undefined
  onClose: () => void
}

/** 不通过: its author reads why. */
export function RefuseSheet({ feedbackId, onClose }: Props) {
  return (
    <ReasonSheet
      isOpen={feedbackId !== undefined}
      onClose={onClose}
      title='不通过'
      choices={REASONS}
      label='原因'
      hint='提出人凭回执编号能看到，可以修改后重新提交'
      limit={300}
      button='确定，并告知提出人'
      isDangerous
      endpoint={feedbackReview}
      input={(remark) => ({ feedbackId: feedbackId ?? '', mayPass: false, remark })}
      field='remark'
      refreshes={[feedbackFindForReview]}
      onDone={() => toast('已告知提出人')}
    />
  )
}
