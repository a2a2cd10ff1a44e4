import { feedbackFindForReview, feedbackReview } from '@contract/feedback/endpoints'
import { useState } from 'react'
import { checkInput, fieldErrorsOf } from '@/lib/check-input'
import { useSend } from '@/lib/states/use-send'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Chips } from '@/ui/Chips'
import { Fields } from '@/ui/Layout'
import { Sheet } from '@/ui/Sheet'
import { TextArea } from '@/ui/TextField'
import { toast } from '@/ui/toast'

const REASONS = ['含有广告内容', '含有辱骂或攻击性内容', '含有他人个人信息', '内容与本平台无关'].map(
  (reason) => ({ value: reason, label: reason }),
)

interface Props {
  /** The one to be refused; nothing while none is. */
  feedbackId: string | undefined
  onClose: () => void
}

/** 不通过: its author reads why. */
export function RefuseSheet({ feedbackId, onClose }: Props) {
  const [remark, setRemark] = useState('')
  const [error, setError] = useState<string>()
  const reviewing = useSend(feedbackReview, [feedbackFindForReview])
  const leave = () => {
    setRemark('')
    setError(undefined)
    reviewing.clearError()
    onClose()
  }
  const refuse = async () => {
    if (!feedbackId) return
    const input = { feedbackId, mayPass: false, remark }
    const wrong = remark.trim() ? checkInput(feedbackReview, input)?.remark : '请选择或填写原因，提出人会看到'
    setError(wrong)
    if (wrong || !(await reviewing.send(input))) return
    toast('已告知提出人')
    leave()
  }
  return (
    <Sheet
      isOpen={feedbackId !== undefined}
      onClose={leave}
      title='不通过'
      footer={
        <Button kind='danger' isWide isLoading={reviewing.isSending} onPress={() => void refuse()}>
          确定，并告知提出人
        </Button>
      }
    >
      <Fields>
        <Chips
          label='常用原因'
          options={REASONS}
          value={[remark]}
          onChange={([chosen]) => setRemark(chosen ?? '')}
        />
        <TextArea
          label='原因'
          hint='提出人凭回执编号能看到，可以修改后重新提交'
          value={remark}
          onChange={setRemark}
          limit={300}
          lines={3}
          error={error ?? fieldErrorsOf(reviewing.error).remark}
        />
        {reviewing.error && <Banner tone='attention'>{reviewing.error.message}</Banner>}
      </Fields>
    </Sheet>
  )
}
