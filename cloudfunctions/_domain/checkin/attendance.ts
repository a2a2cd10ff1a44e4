import type { Activity, AttendanceCount } from '@contract/activity/entity'
import { collection } from '../../_kernel/collections'
import { command } from '../../_kernel/sdk'

type Attended = Pick<Activity, '_id' | 'expectedOrganizationIds'>

/** How many are on the rosters of the branches expected. */
export const countExpected = async ({ expectedOrganizationIds }: Attended) => {
  const { total } = await collection('members')
    .where({ organizationId: command.in(expectedOrganizationIds), state: 'active' })
    .count()
  return total
}

const countStatus = async (activityId: string, status: 'present' | 'on-leave') => {
  const { total } = await collection('checkins').where({ activityId, status, isExpected: true }).count()
  return total
}

/** Attendance as it stands: guests are not counted, who is neither present nor on leave is absent. */
export const countAttendance = async (activity: Attended): Promise<AttendanceCount> => {
  const [roster, present, onLeave] = await Promise.all([
    countExpected(activity),
    countStatus(activity._id, 'present'),
    countStatus(activity._id, 'on-leave'),
  ])
  // Someone recorded may have left the roster since.
  const expected = Math.max(roster, present + onLeave)
  return { expected, present, onLeave, absent: expected - present - onLeave }
}

/** Counts again where attendance changed after the activity was finished. */
export const refreshAttendance = async (activity: Attended & Pick<Activity, 'state'>) => {
  if (activity.state !== 'finished') return
  await collection('activities')
    .where({ _id: activity._id, state: 'finished' })
    .update({ data: { attendance: command.set(await countAttendance(activity)) } })
}
