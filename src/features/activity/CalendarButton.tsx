import type { ActivityCard } from '@contract/activity/entity'
import { useLockedAction } from '@/lib/use-locked-action'
import { Button } from '@/ui/Button'
import { toast } from '@/ui/toast'
import { addToCalendar } from './add-to-calendar'

/** 添加到日历 */
export function CalendarButton({ activity }: { activity: ActivityCard }) {
  const [add] = useLockedAction(async () => {
    const said = await addToCalendar(activity)
    if (said) toast(said)
  })
  return (
    <Button icon='calendar' onPress={() => void add()}>
      添加到日历
    </Button>
  )
}
