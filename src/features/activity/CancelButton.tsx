import { activityCancel } from '@contract/activity/endpoints'
import { useState } from 'react'
import { useSend } from '@/lib/states/use-send'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Chips } from '@/ui/Chips'
import { Stack } from '@/ui/Layout'
import { Sheet } from '@/ui/Sheet'
import { TextField } from '@/ui/TextField'
import { REFRESHED } from './use-activity-form'

const REASONS = ['时间冲突，另行通知', '因天气原因', '因工作安排调整'].map((reason) => ({
  value: reason,
  label: reason,
}))

/** 取消活动: asks for a reason and says who will be told. */
export function CancelButton({ activityId, onDone }: { activityId: string; onDone: () => void }) {
  const [isOpen, setIsOpen] = useState(false)
  const [reason, setReason] = useState('')
  const cancelling = useSend(activityCancel, REFRESHED)
  const cancel = async () => {
    if (await cancelling.send({ activityId, reason })) onDone()
  }
  const fieldErrors = cancelling.error?.details.fields as { reason?: string } | undefined
  return (
    <>
      <Button kind='danger' isWide onPress={() => setIsOpen(true)}>
        取消活动
      </Button>
      <Sheet
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        title='取消这次活动'
        footer={
          <Button kind='danger' isWide isLoading={cancelling.isSending} onPress={() => void cancel()}>
            确定取消，并通知应到党员
          </Button>
        }
      >
        <Stack>
          <Chips
            label='常用原因'
            options={REASONS}
            value={[reason]}
            onChange={([chosen]) => setReason(chosen ?? '')}
          />
          <TextField
            label='取消原因'
            hint='应到党员会看到，取消后不能恢复'
            value={reason}
            onChange={setReason}
            limit={100}
            error={fieldErrors?.reason}
          />
          {cancelling.error && !fieldErrors && (
            <Banner tone='attention' icon='alert'>
              {cancelling.error.message}
            </Banner>
          )}
        </Stack>
      </Sheet>
    </>
  )
}
