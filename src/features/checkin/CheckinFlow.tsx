import { checkinFindOpen } from '@contract/checkin/endpoints'
import { useEffect, useRef } from 'react'
import { mayScan } from '@/lib/scan'
import { Remote } from '@/lib/states/Remote'
import { useRemote } from '@/lib/states/use-remote'
import { Button } from '@/ui/Button'
import { Stack } from '@/ui/Layout'
import { Empty, Skeleton } from '@/ui/States'
import { CheckinEntry } from './CheckinEntry'
import { LateNotice } from './LateNotice'
import { rememberPerson } from './late-checkins'
import { Outcome } from './Outcome'
import { Receipt } from './Receipt'
import { Refusal, SignInGuide } from './Refusal'
import { learnServerClock } from './server-clock'
import { useCheckIn } from './use-check-in'

interface CheckinFlowProps {
  /** From the link; with a code it is sent at once. */
  activityId?: string
  code?: string
  /** Who is signed in, where that is known by now. */
  personId?: string
  onSignIn: () => void
  onLeave: () => void
}

/** The whole way from link, scan or digits to the tick. */
export function CheckinFlow({ activityId, code, personId, onSignIn, onLeave }: CheckinFlowProps) {
  const { state, checkIn, isSending, again } = useCheckIn()
  const isStarted = useRef(false)
  const hasLink = activityId !== undefined && code !== undefined
  useEffect(() => {
    if (personId) rememberPerson(personId)
  }, [personId])
  useEffect(() => {
    // Once: a screen that is drawn again must not send again.
    if (!hasLink || isStarted.current) return
    isStarted.current = true
    void checkIn({ activityId, code }, 'scan')
  }, [hasLink, activityId, code, checkIn])
  if (state.kind === 'done')
    return (
      <Stack gap={16}>
        <Receipt receipt={state.receipt} />
        <Button kind='primary' isWide onPress={onLeave}>
          完成
        </Button>
      </Stack>
    )
  if (state.kind === 'kept')
    return (
      <Stack gap={16}>
        <Outcome tone='calm' icon='offline' title='网络不通，已记在手机上'>
          联网后会自动补传，由支部书记确认后计入出席。补传之前请不要清除数据。
        </Outcome>
        <LateNotice />
        <Button isWide onPress={onLeave}>
          返回
        </Button>
      </Stack>
    )
  if (state.kind === 'refused' && state.error.code === 'SIGN_IN_REQUIRED')
    return <SignInGuide code={state.captured.code} onSignIn={onSignIn} />
  if (state.kind === 'refused') return <Refusal error={state.error} onAgain={again} onLeave={onLeave} />
  if (isSending || (hasLink && !isStarted.current)) return <Skeleton lines={4} />
  return <Entry activityId={activityId} onCheckIn={checkIn} onSignIn={onSignIn} />
}

interface EntryProps {
  activityId?: string
  onCheckIn: ReturnType<typeof useCheckIn>['checkIn']
  onSignIn: () => void
}

/** Before anything was sent: what is open now. Without network one can still scan. */
function Entry({ activityId, onCheckIn, onSignIn }: EntryProps) {
  const open = useRemote(checkinFindOpen, {})
  const { data, error } = open
  useEffect(() => {
    if (data) learnServerClock(data.serverNow)
  }, [data])
  if (error?.code === 'SIGN_IN_REQUIRED')
    return (
      <Empty icon='person' action={{ text: '去绑定或登录', onPress: onSignIn }}>
        签到需要先绑定党员身份。您也可以请支部书记手工登记，效果相同。
      </Empty>
    )
  const isOffline = error?.code.startsWith('NETWORK_') ?? false
  // A code that is scanned, or typed for the activity of a link, is kept on the phone and sent later.
  const mayKeep = isOffline && !data && (activityId !== undefined || mayScan())
  const entry = (activities: NonNullable<typeof data>['items']) => (
    <CheckinEntry
      activities={activities}
      isOffline={mayKeep}
      activityId={activityId}
      isSending={false}
      onCheckIn={(captured, way) => void onCheckIn(captured, way)}
    />
  )
  return (
    <Stack gap={16}>
      <LateNotice />
      {mayKeep ? entry([]) : <Remote of={open}>{({ items }) => entry(items)}</Remote>}
    </Stack>
  )
}
