import { checkinMark } from '@contract/checkin/endpoints'
import { type Checkin, checkinId, type Mark } from '@contract/checkin/entity'
import { needsReason, opposedStatuses, refuseMark } from '@contract/checkin/rules'
import { refreshAttendance } from '../../_domain/checkin/attendance'
import { AppError, refuse } from '../../_kernel/app-error'
import { collection } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { command } from '../../_kernel/sdk'
import { addMarked, attendeeOf, markExisting } from './mark-people'
import { loadSheet } from './sheet'

const findRecords = async (
  activityId: string,
  personIds: string[],
  within: object,
): Promise<Map<string, Checkin>> => {
  const { data } = await collection('checkins')
    .where({ _id: command.in(personIds.map((personId) => checkinId(activityId, personId))), ...within })
    .limit(1000)
    .get()
  return new Map(data.map((record) => [record.personId, record]))
}

/** People of the caller's own rosters; anyone else is found by an earlier record only. */
const findExpected = async (organizationIds: string[], personIds: string[]) => {
  const { data } = await collection('members')
    .where({ _id: command.in(personIds), organizationId: command.in(organizationIds), state: 'active' })
    .limit(1000)
    .get()
  return data
}

const refuseUnexplained = (records: Map<string, Checkin>, status: Mark) => {
  const differing = [...records.values()].filter((record) => needsReason(record, status))
  if (differing.length > 0)
    throw new AppError('CHECKIN_REASON_REQUIRED', { personIds: differing.map(({ personId }) => personId) })
}

export const markCheckins = handler(checkinMark, async (call) => {
  const { input, now, caller } = call
  const { activity, names, ownIds, within } = await loadSheet(call, input.activityId)
  refuse(refuseMark(activity, input.status, now))
  const personIds = [...new Set(input.personIds)]
  const [records, members] = await Promise.all([
    findRecords(activity._id, personIds, within),
    findExpected(ownIds, personIds),
  ])
  const fresh = members.filter(({ _id }) => !records.has(_id))
  if (fresh.length + records.size < personIds.length) throw new AppError('NOT_FOUND')
  if (!input.reason) refuseUnexplained(records, input.status)
  const mark = { status: input.status, reason: input.reason, by: caller.personId, at: now }
  const attendees = fresh.map((member) => attendeeOf(member, names))
  const faster = await addMarked(activity, attendees, { mark, isExpected: true }, now)
  const existing = [...records.keys(), ...faster]
  // Whoever checks in at this very moment is asked about like anyone else whose record says something different.
  const agreeing = input.reason ? {} : { status: command.nin(opposedStatuses(input.status)) }
  const marked = await markExisting(activity._id, existing, mark, now, agreeing)
  await refreshAttendance(activity)
  if (marked < existing.length)
    refuseUnexplained(await findRecords(activity._id, existing, within), input.status)
  return { marked: personIds.length }
})
