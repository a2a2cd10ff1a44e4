import { AttendanceFlow } from '@/features/checkin/AttendanceFlow'
import { goTo, useParameters } from '@/lib/router'
import { Page } from '@/ui/Page'

export default function Screen() {
  const { activityId = '' } = useParameters<'activityId'>()
  return (
    <Page title='出席登记' width='desk'>
      <AttendanceFlow
        activityId={activityId}
        onScreen={() => void goTo('secretary/check-in-screen', { activityId })}
      />
    </Page>
  )
}
