import { CheckinFlow } from '@/features/checkin/CheckinFlow'
import { goBack, goToTab, useParameters } from '@/lib/router'
import { useSession } from '@/lib/session'
import { readShortLink } from '@/lib/short-link'
import { Page } from '@/ui/Page'

/** Parameters: `activityId`, `code`; or `q`, the venue's whole link, where WeChat's own scanner opens this screen. */
export default function Screen() {
  const parameters = useParameters<'activityId' | 'code' | 'q'>()
  const { activityId, code } = (parameters.q && readShortLink(parameters.q)) || parameters
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
