import { feedbackHandle } from '@contract/feedback/endpoints'
import { ReasonSheet } from '@/lib/states/ReasonSheet'
import { toast } from '@/ui/toast'
import { HANDLED } from './handled'

interface Props {
  feedbackId: string
  isOpen: boolean
  onClose: () => void
}

/** 不予受理: never without a reason, which the author reads. */
export function DeclineSheet({ feedbackId, isOpen, onClose }: Props) {
  return (
    <ReasonSheet
      isOpen={isOpen}
      onClose={onClose}
      title='不予受理'
      label='理由'
      hint='提出人会看到。请写明原因和可以去哪里办理'
      limit={500}
      button='确定，并告知提出人'
      isDangerous
      endpoint={feedbackHandle}
      input={(remark) => ({ feedbackId, action: 'decline' as const, remark })}
      field='remark'
      refreshes={HANDLED}
      onDone={() => toast('已告知提出人')}
    />
  )
}
