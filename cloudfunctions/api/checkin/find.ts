import { checkinFind } from '@contract/checkin/endpoints'
import { type Checkin, checkinId } from '@contract/checkin/entity'
import type { SheetRow } from '@contract/checkin/views'
import type { Page } from '@contract/fields'
import type { Member } from '@contract/member/entity'
import { AppError } from '../../_kernel/app-error'
import { collection } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { pageOf } from '../../_kernel/paging'
import { command } from '../../_kernel/sdk'
import { loadSheet, type Sheet } from './sheet'
import { rowOf, rowOfRecord } from './sheet-row'

const ROWS_PER_PAGE = 100

const rosterOf = (organizationIds: string[]) =>
  collection('members').where({ organizationId: command.in(organizationIds), state: 'active' })

/** Who came from the other branches, and nothing of who did not. */
const cameFrom = (activityId: string, branchIds: string[]) =>
  collection('checkins').where(
    command.and([
      { activityId, branchId: command.in(branchIds), isExpected: true },
      command.or([{ status: command.in(['present', 'waiting']) }, { claim: command.neq(null) }]),
    ]),
  )

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

const findOwn = async ({ activity, names, ownIds }: Sheet, offset: number): Promise<Page<SheetRow>> => {
  const roster = rosterOf(ownIds)
    .orderBy('organizationOrder', 'asc')
    .orderBy('name', 'asc')
    .orderBy('_id', 'asc')
  const page = await pageOf(roster, offset, undefined, ROWS_PER_PAGE)
  const records = await recordsOf(activity._id, page.items)
  const show = (member: Member) =>
    memberRow(member, names.get(member.organizationId) ?? '', records.get(member._id))
  return { items: page.items.map(show), nextOffset: page.nextOffset }
}

/** The own rosters first; behind them, for who holds the meeting, those who came from elsewhere. */
export const findCheckins = handler(checkinFind, async (call) => {
  const { offset } = call.input
  const sheet = await loadSheet(call, call.input.activityId)
  const { activity, ownIds, otherIds, isHost } = sheet
  if (activity.state === 'draft') throw new AppError('CHECKIN_NOT_PUBLISHED')
  const own = await findOwn(sheet, offset)
  if (own.nextOffset !== null || !isHost || otherIds.length === 0) return own
  const { total } = await rosterOf(ownIds).count()
  const others = cameFrom(activity._id, otherIds).orderBy('branchName', 'asc').orderBy('_id', 'asc')
  const before = Math.max(0, offset - total)
  const came = await pageOf(others, before, rowOfRecord, ROWS_PER_PAGE)
  return {
    items: [...own.items, ...came.items],
    nextOffset: came.nextOffset === null ? null : total + came.nextOffset,
  }
})
