import { activityCancel } from '@contract/activity/endpoints'
import { useState } from 'react'
import { ReasonSheet } from '@/lib/states/ReasonSheet'
import { Button } from '@/ui/Button'
import { REFRESHED } from './use-activity-form'

const REASONS = ['时间冲突，另行通知', '因天气原因', '因工作安排调整']

/** 取消活动: asks for a reason and says who will be told. */
export function CancelButton({ activityId, onDone }: { activityId: string; onDone: () => void }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button kind='danger' isWide onPress={() => setIsOpen(true)}>
        取消活动
      </Button>
      <ReasonSheet
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        title='取消这次活动'
        choices={REASONS}
        label='取消原因'
        hint='应到党员会看到，取消后不能恢复'
        limit={100}
        button='确定取消，并通知应到党员'
        isDangerous
        endpoint={activityCancel}
        input={(reason) => ({ activityId, reason })}
        field='reason'
        refreshes={REFRESHED}
        onDone={onDone}
      />
    </>
  )
}
