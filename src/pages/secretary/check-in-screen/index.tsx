import { VenueFlow } from '@/features/checkin/VenueFlow'
import { goBack, replaceWith, useParameters } from '@/lib/router'
import { Page } from '@/ui/Page'

export default function Screen() {
  const { activityId = '' } = useParameters<'activityId'>()
  return (
    <Page title='签到屏幕' width='desk'>
      <VenueFlow
        activityId={activityId}
        onSheet={() => void replaceWith('secretary/attendance', { activityId })}
        onLeave={() => void goBack()}
      />
    </Page>
  )
}
