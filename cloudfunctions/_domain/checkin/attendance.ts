import type { Activity } from '@contract/activity/entity'
import { collection } from '../../_kernel/collections'
import { command } from '../../_kernel/sdk'
import { countAttendance } from '../activity/attendance'

type Attended = Pick<Activity, '_id' | 'expectedOrganizationIds'>

/** How many are on the rosters of the branches expected. */
export const countExpected = async ({ expectedOrganizationIds }: Attended) => {
  const { total } = await collection('members')
    .where({ organizationId: command.in(expectedOrganizationIds), state: 'active' })
    .count()
  return total
}

/** Counts again where attendance changed after the activity was finished. */
export const refreshAttendance = async (activity: Attended & Pick<Activity, 'state'>) => {
  if (activity.state !== 'finished') return
  const { attendance } = await countAttendance(activity)
  await collection('activities')
    .where({ _id: activity._id, state: 'finished' })
    .update({ data: { attendance: command.set(attendance) } })
}
