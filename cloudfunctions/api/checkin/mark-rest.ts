import type { Activity } from '@contract/activity/entity'
import { checkinMarkRest } from '@contract/checkin/endpoints'
import { checkinId, type HandMark } from '@contract/checkin/entity'
import { refuseMark } from '@contract/checkin/rules'
import { refreshAttendance } from '../../_domain/checkin/attendance'
import { refuse } from '../../_kernel/app-error'
import { collection } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { command } from '../../_kernel/sdk'
import { addMarked, attendeeOf, markExisting } from './mark-people'
import { loadSheet } from './sheet'

const BATCH = 500

/** The next people of the rosters, by id: nobody is met twice although records are added meanwhile. */
const nextMembers = async (organizationIds: string[], after: string) => {
  const { data } = await collection('members')
    .where({ organizationId: command.in(organizationIds), state: 'active', _id: command.gt(after) })
    .orderBy('_id', 'asc')
    .limit(BATCH)
    .get()
  return data
}

const recordedAmong = async (activityId: string, personIds: string[]) => {
  const { data } = await collection('checkins')
    .where({ _id: command.in(personIds.map((personId) => checkinId(activityId, personId))) })
    .field({ personId: true, status: true })
    .limit(BATCH)
    .get()
  return new Map(data.map(({ personId, status }) => [personId, status]))
}

const markBatch = async (
  activity: Activity,
  members: Awaited<ReturnType<typeof nextMembers>>,
  names: Map<string, string>,
  mark: HandMark,
) => {
  const personIds = members.map(({ _id }) => _id)
  const recorded = await recordedAmong(activity._id, personIds)
  const fresh = members.filter(({ _id }) => !recorded.has(_id)).map((member) => attendeeOf(member, names))
  const waiting = personIds.filter((personId) => recorded.get(personId) === 'waiting')
  const faster = await addMarked(activity, fresh, { mark, isExpected: true }, mark.at)
  // Only while it waits: what someone else decided a moment ago stays.
  const confirmed = await markExisting(activity._id, [...waiting, ...faster], mark, mark.at, {
    status: 'waiting',
  })
  return fresh.length - faster.length + confirmed
}

/** What was taken back or marked otherwise stays: this is for the rest. */
export const markRest = handler(checkinMarkRest, async (call) => {
  const { activity, names, ownIds } = await loadSheet(call, call.input.activityId)
  refuse(refuseMark(activity, 'present', call.now))
  const mark: HandMark = { status: 'present', reason: '', by: call.caller.personId, at: call.now }
  let marked = 0
  for (let after = ''; ; ) {
    const members = await nextMembers(ownIds, after)
    if (members.length > 0) marked += await markBatch(activity, members, names, mark)
    if (members.length < BATCH) break
    after = members[members.length - 1]._id
  }
  await refreshAttendance(activity)
  return { marked }
})
