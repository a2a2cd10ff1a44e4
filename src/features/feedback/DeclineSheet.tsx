import { feedbackHandle } from '@contract/feedback/endpoints'
import { useState } from 'react'
import { checkInput, fieldErrorsOf } from '@/lib/check-input'
import { useSend } from '@/lib/states/use-send'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Fields } from '@/ui/Layout'
import { Sheet } from '@/ui/Sheet'
import { TextArea } from '@/ui/TextField'
import { toast } from '@/ui/toast'
import { HANDLED } from './handled'

interface Props {
  feedbackId: string
  isOpen: boolean
  onClose: () => void
}

/** 不予受理: never without a reason, which the author reads. */
export function DeclineSheet({ feedbackId, isOpen, onClose }: Props) {
  const [remark, setRemark] = useState('')
  const [error, setError] = useState<string>()
  const declining = useSend(feedbackHandle, HANDLED)
  const decline = async () => {
    const input = { feedbackId, action: 'decline' as const, remark }
    const wrong = checkInput(feedbackHandle, input)?.remark
    setError(wrong)
    if (wrong || !(await declining.send(input))) return
    toast('已告知提出人')
    onClose()
  }
  return (
    <Sheet
      isOpen={isOpen}
      onClose={onClose}
      title='不予受理'
      footer={
        <Button kind='danger' isWide isLoading={declining.isSending} onPress={() => void decline()}>
          确定，并告知提出人
        </Button>
      }
    >
      <Fields>
        <TextArea
          label='理由'
          hint='提出人会看到。请写明原因和可以去哪里办理'
          value={remark}
          onChange={setRemark}
          limit={500}
          lines={3}
          error={error ?? fieldErrorsOf(declining.error).remark}
        />
        {declining.error && <Banner tone='attention'>{declining.error.message}</Banner>}
      </Fields>
    </Sheet>
  )
}
