import type { Activity } from '@contract/activity/entity'
import { type Checkin, type CheckinRefusal, checkinId } from '@contract/checkin/entity'
import type { RefusalRow, SheetHead, SheetRow } from '@contract/checkin/views'
import { countAttendance } from '../../_domain/activity/attendance'
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

/** What stands above the roster: the activity, counts, guests and refusals. */
export const findSheetHead = async (activity: Activity): Promise<SheetHead> => {
  const [{ attendance, waiting }, guests, refusals] = await Promise.all([
    countAttendance(activity),
    findGuests(activity._id),
    findRefusals(activity._id),
  ])
  return {
    activity: { ...showActivity(activity), state: activity.state },
    counts: { ...attendance, waiting },
    guests,
    refusals,
  }
}
