import { mayDo, remindsAt } from '@contract/activity/rules'
import type { ActivityForMember, PublicActivity } from '@contract/activity/views'
import { MINUTE } from '@contract/time'
import { ActivityArticle } from '@/features/activity/ActivityArticle'
import { CalendarButton } from '@/features/activity/CalendarButton'
import { ReminderButton } from '@/features/activity/ReminderButton'
import { useActivity } from '@/features/activity/use-activity'
import { PublishedFeedback } from '@/features/feedback/PublishedFeedback'
import { goTo, useParameters } from '@/lib/router'
import { type Session, useSession } from '@/lib/session'
import { useShare } from '@/lib/share'
import { Remote } from '@/lib/states/Remote'
import { Button } from '@/ui/Button'
import { Row, Stack } from '@/ui/Layout'
import { Page } from '@/ui/Page'

/** One activity: for everyone what is public, for members of an expected branch more. */
export default function Screen() {
  const { id = '' } = useParameters<'id'>()
  const session = useSession()
  const isKnown = session.status !== 'unknown' || session.error !== null
  const activity = useActivity(id, isKnown ? Boolean(session.me?.branch) : undefined)
  useShare({
    title: activity.data?.title ?? '党建活动',
    screen: 'public/activity',
    parameters: { id },
  })
  return (
    <Page
      title='活动详情'
      footer={activity.data && mayCheckIn(activity.data) && <CheckinButton activityId={id} />}
    >
      <Remote of={activity}>
        {(data) => (
          <Stack gap={16}>
            <ActivityArticle activity={data} />
            <Actions activity={data} session={session} />
            <PublishedFeedback targetId={data._id} />
          </Stack>
        )}
      </Remote>
    </Page>
  )
}

type Shown = PublicActivity | ActivityForMember

/** Whether the reader is expected and check-in is open. */
function mayCheckIn(activity: Shown) {
  if (!('agenda' in activity) || activity.state !== 'published') return false
  const now = Date.now()
  const opensAt = activity.startsAt - activity.checkinOpensMinutesBefore * MINUTE
  return now >= opensAt && now <= activity.checkinClosesAt
}

const CheckinButton = ({ activityId }: { activityId: string }) => (
  <Button kind='primary' icon='scan' isWide onPress={() => void goTo('member/check-in', { activityId })}>
    去签到
  </Button>
)

/** Whether the reader is secretary of the branch on whose roster they are. */
const keepsOwnBranch = ({ me }: Session) =>
  me?.roles.some(
    ({ role, organizationId }) => role === 'secretary' && organizationId === me.branch?.organizationId,
  ) ?? false

/** Whether attendance is still kept. */
const isKept = (state: Shown['state']) => state === 'published' || state === 'finished'

function Actions({ activity, session }: { activity: Shown; session: Session }) {
  const isAhead = activity.state === 'published' && activity.endsAt > Date.now()
  const isOwnDesk = session.me?.roles.some(
    (grant) => grant.role === 'secretary' && grant.organizationId === activity.organizationId,
  )
  const isInvitedDesk =
    'agenda' in activity && !isOwnDesk && keepsOwnBranch(session) && isKept(activity.state)
  const now = Date.now()
  const isReminded =
    'agenda' in activity && activity.state === 'published' && remindsAt(activity.startsAt, now) !== null
  return (
    <Row isWrapping>
      {isReminded && <ReminderButton />}
      {isAhead && <CalendarButton activity={activity} />}
      {process.env.TARO_ENV === 'weapp' && (
        <Button icon='share' openType='share'>
          转发
        </Button>
      )}
      <Button
        icon='message'
        onPress={() =>
          void goTo('visitor/feedback', {
            targetKind: 'activity',
            targetId: activity._id,
            targetTitle: activity.title,
          })
        }
      >
        提意见建议
      </Button>
      {isInvitedDesk && (
        <Button icon='people' onPress={() => void goTo('secretary/attendance', { activityId: activity._id })}>
          登记本支部出席
        </Button>
      )}
      {isOwnDesk && mayDo('update', activity.state) && (
        <Button icon='edit' onPress={() => void goTo('secretary/activity-edit', { id: activity._id })}>
          修改活动
        </Button>
      )}
      {isOwnDesk && (
        <Button
          icon='document'
          onPress={() => void goTo('secretary/activity-edit', { copyOf: activity._id })}
        >
          照此新建
        </Button>
      )}
    </Row>
  )
}
