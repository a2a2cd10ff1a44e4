import type { Activity } from '@contract/activity/entity'
import { checkinId, type HandMark } from '@contract/checkin/entity'
import type { Member } from '@contract/member/entity'
import { type Attendee, newCheckin } from '../../_domain/checkin/records'
import { collection } from '../../_kernel/collections'
import { command } from '../../_kernel/sdk'
import { isDuplicate } from '../../_kernel/transaction'

export const attendeeOf = (member: Member, names: Map<string, string>): Attendee => ({
  personId: member._id,
  personName: member.name,
  branchId: member.organizationId,
  branchName: names.get(member.organizationId) ?? '',
})

/** Adds records for people who have none; answers those who got one meanwhile, which stays as it is. */
export const addMarked = async (
  activity: Activity,
  attendees: Attendee[],
  { mark, isExpected }: { mark: HandMark; isExpected: boolean },
  now: number,
): Promise<string[]> => {
  const records = attendees.map((attendee) =>
    newCheckin(activity, attendee, { claim: null, mark, isExpected }, now),
  )
  if (records.length === 0) return []
  try {
    await collection('checkins').add({ data: records })
    return []
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
  // Some of them were faster. One by one it shows who; those the first request did add answer as duplicates too,
  // and marking them again says the same.
  const known: string[] = []
  for (const record of records)
    await collection('checkins')
      .add({ data: record })
      .catch((error) => {
        if (!isDuplicate(error)) throw error
        known.push(record.personId)
      })
  return known
}

/** Puts a mark on records that exist, and clears what took them back; `condition` narrows which. */
export const markExisting = async (
  activityId: string,
  personIds: string[],
  mark: HandMark,
  now: number,
  condition: object = {},
) => {
  if (personIds.length === 0) return 0
  const { stats } = await collection('checkins')
    .where({ _id: command.in(personIds.map((personId) => checkinId(activityId, personId))), ...condition })
    .update({
      data: {
        mark: command.set(mark),
        undone: null,
        status: mark.status,
        revision: command.inc(1),
        updatedAt: now,
      },
    })
  return stats.updated
}
