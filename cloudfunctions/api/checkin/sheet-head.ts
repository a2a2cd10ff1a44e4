import type { Activity } from '@contract/activity/entity'
import { type Checkin, type CheckinRefusal, checkinId } from '@contract/checkin/entity'
import type { AttendanceSheet, RefusalRow, SheetCounts, SheetRow } from '@contract/checkin/views'
import { countExpected } from '../../_domain/checkin/attendance'
import { collection } from '../../_kernel/collections'
import { command } from '../../_kernel/sdk'
import { showActivity } from './activity'

const REFUSALS_SHOWN = 100
const GUESTS_SHOWN = 100

/** What a sheet says of a record, or of none. */
export const rowOf = (record: Checkin | undefined): Pick<SheetRow, 'status' | 'claim' | 'mark'> => ({
  status: record?.status ?? null,
  claim: record?.claim
    ? {
        way: record.claim.way,
        state: record.claim.state,
        at: record.claim.at,
        receivedAt: record.claim.receivedAt,
      }
    : null,
  mark: record?.mark ? { status: record.mark.status, reason: record.mark.reason, at: record.mark.at } : null,
})

const findGuests = async (activityId: string): Promise<SheetRow[]> => {
  const { data } = await collection('checkins')
    .where({ activityId, isExpected: false })
    .orderBy('updatedAt', 'desc')
    .limit(GUESTS_SHOWN)
    .get()
  return data.map((record) => ({
    ...rowOf(record),
    personId: record.personId,
    name: record.personName,
    branchName: record.branchName,
    partyGroup: '',
  }))
}

const findRefusals = async (activityId: string): Promise<RefusalRow[]> => {
  const { data } = await collection('checkinRefusals')
    .where({ activityId })
    .orderBy('lastAt', 'desc')
    .limit(REFUSALS_SHOWN)
    .get()
  const settled = await findSettled(activityId, data)
  return data.map(({ personId, personName, branchName, code, count, lastAt }) => ({
    personId,
    name: personName,
    branchName,
    code,
    count,
    lastAt,
    isSettled: settled.has(personId),
  }))
}

/** Those refused who are recorded by now. */
const findSettled = async (activityId: string, refusals: CheckinRefusal[]) => {
  if (refusals.length === 0) return new Set<string>()
  const ids = [...new Set(refusals.map(({ personId }) => checkinId(activityId, personId)))]
  const { data } = await collection('checkins')
    .where({ _id: command.in(ids) })
    .limit(REFUSALS_SHOWN)
    .get()
  return new Set(data.filter(({ status }) => status !== 'undone').map(({ personId }) => personId))
}

type Group = { _id: { status: Checkin['status']; isExpected: boolean }; count: number }

const countSheet = async (activity: Activity): Promise<SheetCounts> => {
  const [expected, { list }] = await Promise.all([
    countExpected(activity),
    collection('checkins')
      .aggregate()
      .match({ activityId: activity._id })
      .group({
        _id: { status: '$status', isExpected: '$isExpected' },
        count: command.aggregate.sum(1),
      })
      .limit(20)
      .end(),
  ])
  const count = (status: Checkin['status'], isExpected = true) =>
    (list as Group[]).find(({ _id }) => _id.status === status && _id.isExpected === isExpected)?.count ?? 0
  return {
    expected,
    present: count('present'),
    onLeave: count('on-leave'),
    absent: count('absent'),
    waiting: count('waiting') + count('waiting', false),
    guests: count('present', false),
  }
}

/** What stands above the roster: the activity, counts, guests and refusals. */
export const findSheetHead = async (activity: Activity): Promise<NonNullable<AttendanceSheet['head']>> => {
  const [counts, guests, refusals] = await Promise.all([
    countSheet(activity),
    findGuests(activity._id),
    findRefusals(activity._id),
  ])
  return { activity: { ...showActivity(activity), state: activity.state }, counts, guests, refusals }
}
