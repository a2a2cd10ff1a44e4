import type { Activity } from '@contract/activity/entity'
import { checkinFind } from '@contract/checkin/endpoints'
import { type Checkin, checkinId } from '@contract/checkin/entity'
import type { SheetRow } from '@contract/checkin/views'
import type { Member } from '@contract/member/entity'
import { AppError } from '../../_kernel/app-error'
import { collection } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { pageOf } from '../../_kernel/paging'
import { command } from '../../_kernel/sdk'
import { loadOwnActivity } from './activity'
import { branchNames } from './mark-people'
import { rowOf } from './sheet-row'

const ROWS_PER_PAGE = 100

const rosterOf = (activity: Activity) =>
  collection('members')
    .where({ organizationId: command.in(activity.expectedOrganizationIds), state: 'active' })
    .orderBy('organizationOrder', 'asc')
    .orderBy('name', 'asc')
    .orderBy('_id', 'asc')

const recordsOf = async (activityId: string, members: Member[]): Promise<Map<string, Checkin>> => {
  if (members.length === 0) return new Map()
  const { data } = await collection('checkins')
    .where({ _id: command.in(members.map(({ _id }) => checkinId(activityId, _id))) })
    .limit(ROWS_PER_PAGE)
    .get()
  return new Map(data.map((record) => [record.personId, record]))
}

const memberRow = (member: Member, branchName: string, record: Checkin | undefined): SheetRow => ({
  ...rowOf(record),
  personId: member._id,
  name: member.name,
  branchName,
  partyGroup: member.partyGroup,
})

export const findCheckins = handler(checkinFind, async (call) => {
  const activity = await loadOwnActivity(call, call.input.activityId)
  // A draft may name any branch of the city: only what those branches know of shows their rosters.
  if (activity.state === 'draft') throw new AppError('CHECKIN_NOT_PUBLISHED')
  const [page, names] = await Promise.all([
    pageOf(rosterOf(activity), call.input.offset, undefined, ROWS_PER_PAGE),
    branchNames(activity),
  ])
  const records = await recordsOf(activity._id, page.items)
  return {
    items: page.items.map((member) =>
      memberRow(member, names.get(member.organizationId) ?? '', records.get(member._id)),
    ),
    nextOffset: page.nextOffset,
  }
})
