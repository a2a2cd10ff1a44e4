import { activityGetForDesk } from '@contract/activity/endpoints'
import type { ActivityForDesk } from '@contract/activity/views'
import { useDidShow } from '@tarojs/taro'
import { AmendmentList } from '@/features/activity/AmendmentList'
import { AttendanceLine } from '@/features/activity/AttendanceLine'
import { MinutesForm } from '@/features/activity/MinutesForm'
import { useMinutesForm } from '@/features/activity/use-minutes-form'
import { MarkRest } from '@/features/checkin/MarkRest'
import { useMarking } from '@/features/checkin/use-marking'
import { goBack, goTo, useParameters } from '@/lib/router'
import { Remote } from '@/lib/states/Remote'
import { useRemote } from '@/lib/states/use-remote'
import { formatSpan } from '@/lib/time'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Note, Section, Stack } from '@/ui/Layout'
import { Page } from '@/ui/Page'
import { toast } from '@/ui/toast'

/** Records a held activity, or corrects its record: attendance is there already, minutes are one form. */
export default function Screen() {
  const { id = '' } = useParameters<'id'>()
  const activity = useRemote(activityGetForDesk, { activityId: id })
  // Back from the sheet of names, the count may be another.
  useDidShow(() => void activity.refetch())
  if (activity.data) return <Recorder activity={activity.data} />
  return (
    <Page title='活动记录'>
      <Remote of={activity}>{() => null}</Remote>
    </Page>
  )
}

function Recorder({ activity }: { activity: ActivityForDesk }) {
  const form = useMinutesForm(activity)
  const mayWrite = activity.state === 'finished' || activity.state === 'published'
  const hasBegun = activity.startsAt <= Date.now()
  const send = async () => {
    if (!(await form.send())) return
    toast(form.isCorrection ? '记录已更正' : '活动已记录')
    void goBack()
  }
  return (
    <Page
      title={form.isCorrection ? '更正记录' : '活动记录'}
      footer={
        mayWrite &&
        hasBegun && (
          <Button kind='primary' isWide isLoading={form.isSending} onPress={() => void send()}>
            {form.isCorrection ? '保存更正' : '提交记录'}
          </Button>
        )
      }
    >
      <Section title={activity.title}>
        <Note>{`${formatSpan(activity.startsAt, activity.endsAt)} · ${activity.place}`}</Note>
      </Section>
      {!hasBegun && <Banner tone='calm'>活动还没有开始，开始后再来填写记录。</Banner>}
      {activity.state === 'archived' && <Banner tone='calm'>这次活动已归档，只能查看。</Banner>}
      <Attendance activity={activity} />
      <MinutesForm activity={activity} form={form} />
      <AmendmentList amendments={activity.amendments} />
    </Page>
  )
}

/** Counted from check-ins and marks; who came without a trace is marked with one tap, names are on the sheet. */
function Attendance({ activity }: { activity: ActivityForDesk }) {
  const { expected, present, onLeave, absent } = activity.attendanceNow
  const left = expected - present - onLeave - absent
  const mayMark = activity.state !== 'archived' && activity.startsAt <= Date.now()
  const isJoint = activity.expected.length > 1
  const { markRest } = useMarking()
  const openSheet = () => void goTo('secretary/attendance', { activityId: activity._id })
  return (
    <Section title='出席情况' more={{ text: '逐人登记', onPress: openSheet }}>
      <Stack>
        <Card>
          <AttendanceLine attendance={activity.attendanceNow} />
        </Card>
        {mayMark && left > 0 && (
          <MarkRest activityId={activity._id} left={isJoint ? undefined : left} markRest={markRest} />
        )}
        {markRest.error && <Banner tone='attention'>{markRest.error.message}</Banner>}
        {activity.waitingCheckins > 0 && (
          <Banner tone='attention' action={{ text: '去确认', onPress: openSheet }}>
            {`有 ${activity.waitingCheckins} 条离线补传的签到待您确认。`}
          </Banner>
        )}
      </Stack>
    </Section>
  )
}
