import { type Checkin, type Claim, checkinId } from '@contract/checkin/entity'
import { meetEarlier, statusOf } from '@contract/checkin/rules'
import { AppError } from '../../_kernel/app-error'
import { collection, find } from '../../_kernel/collections'
import { command } from '../../_kernel/sdk'

const ATTEMPTS = 5

/** Writes what the rules say becomes of an earlier record, if it is still the one that was read. */
const change = async (earlier: Checkin, claim: Claim, now: number) => {
  // What was taken back is gone with its mark by hand, which the audit keeps: the new claim is looked at anew.
  const mark = earlier.undone ? null : earlier.mark
  const changed = { ...earlier, claim, mark, undone: null }
  const status = statusOf(changed)
  const { stats } = await collection('checkins')
    .where({ _id: earlier._id, revision: earlier.revision })
    .update({
      data: {
        claim: command.set(claim),
        mark: command.set(mark),
        undone: null,
        status,
        revision: command.inc(1),
        updatedAt: now,
      },
    })
  return stats.updated > 0 ? { ...changed, status } : null
}

/** Lets a valid claim meet the record that was there first; again where someone changed that one meanwhile. */
export const meetRecord = async (activityId: string, personId: string, claim: Claim, now: number) => {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const earlier = await find('checkins', checkinId(activityId, personId))
    if (!earlier) break
    const meeting = meetEarlier(earlier, claim)
    if (meeting.kind === 'already') return { record: earlier, already: true }
    if (meeting.kind === 'refuse') throw new AppError(meeting.code)
    const record = await change(earlier, meeting.claim, now)
    if (record) return { record, already: false }
  }
  throw new AppError('CONFLICT')
}
