import { checkinGetSheet } from '@contract/checkin/endpoints'
import { type CheckinRefusal, checkinId } from '@contract/checkin/entity'
import type { RefusalRow, SheetRow } from '@contract/checkin/views'
import { countAttendance } from '../../_domain/activity/attendance'
import { collection } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { command } from '../../_kernel/sdk'
import { showActivity } from './activity'
import { loadSheet } from './sheet'
import { rowOfRecord } from './sheet-row'

const REFUSALS_SHOWN = 100
const GUESTS_SHOWN = 100

const findGuests = async (activityId: string): Promise<SheetRow[]> => {
  const { data } = await collection('checkins')
    .where({ activityId, isExpected: false })
    .orderBy('updatedAt', 'desc')
    .limit(GUESTS_SHOWN)
    .get()
  return data.map(rowOfRecord)
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

export const getSheet = handler(checkinGetSheet, async (call) => {
  const { activity, names, ownIds, otherIds, isHost } = await loadSheet(call, call.input.activityId)
  const [{ attendance, waiting }, guests, refusals] = await Promise.all([
    countAttendance(activity, isHost ? undefined : ownIds),
    isHost ? findGuests(activity._id) : [],
    isHost ? findRefusals(activity._id) : [],
  ])
  return {
    activity: { ...showActivity(activity), state: activity.state },
    isHost,
    otherBranches: otherIds.map((id) => names.get(id) ?? ''),
    counts: { ...attendance, waiting },
    guests,
    refusals,
  }
})
