import type { Activity, AttendanceCount } from '@contract/activity/entity'
import type { Checkin } from '@contract/checkin/entity'
import { collection } from '../../_kernel/collections'
import { command } from '../../_kernel/sdk'

interface Group {
  _id: { status: Checkin['status']; isExpected: boolean }
  count: number
}

const groupCheckins = async (within: object) => {
  const $ = command.aggregate
  const { list } = await collection('checkins')
    .aggregate()
    .match(within)
    .group({ _id: { status: '$status', isExpected: '$isExpected' }, count: $.sum(1) })
    .limit(20)
    .end()
  return list as Group[]
}

/**
 * Who was there, counted from check-ins and marks by hand against today's rosters of the expected branches.
 * Someone who was expected and has left the roster since still counts as having come. With `branchIds` of these branches
 * only.
 */
export const countAttendance = async (
  activity: Pick<Activity, '_id' | 'expectedOrganizationIds' | 'erasedAttendance'>,
  branchIds?: string[],
): Promise<{ attendance: AttendanceCount; waiting: number }> => {
  const [roster, groups] = await Promise.all([
    collection('members')
      .where({ organizationId: command.in(branchIds ?? activity.expectedOrganizationIds), state: 'active' })
      .count(),
    groupCheckins({ activityId: activity._id, ...(branchIds && { branchId: command.in(branchIds) }) }),
  ])
  const count = (status: Checkin['status'], isExpected: boolean) =>
    groups.find(({ _id }) => _id.status === status && _id.isExpected === isExpected)?.count ?? 0
  // Of who is erased no branch is known any more.
  const erased = branchIds ? undefined : activity.erasedAttendance
  const present = count('present', true) + (erased?.present ?? 0)
  const onLeave = count('on-leave', true) + (erased?.onLeave ?? 0)
  const absent = count('absent', true) + (erased?.absent ?? 0)
  return {
    attendance: {
      expected: Math.max(roster.total, present + onLeave + absent),
      present,
      onLeave,
      absent,
      guests: count('present', false) + (erased?.guests ?? 0),
    },
    waiting: count('waiting', true) + count('waiting', false),
  }
}
