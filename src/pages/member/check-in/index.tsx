import { CheckinFlow } from '@/features/checkin/CheckinFlow'
import { goBack, goToTab, useParameters } from '@/lib/router'
import { useSession } from '@/lib/session'
import { Page } from '@/ui/Page'

export default function Screen() {
  const { activityId, code } = useParameters<'activityId' | 'code'>()
  const { me } = useSession()
  return (
    <Page title='签到'>
      <CheckinFlow
        activityId={activityId}
        code={code}
        personId={me?.personId}
        onSignIn={() => void goToTab('me')}
        onLeave={() => void goBack()}
      />
    </Page>
  )
}
