import type { Activity } from '@contract/activity/entity'
import { isCurrentCode } from '@contract/checkin/code'
import { checkinCreate } from '@contract/checkin/endpoints'
import { type Checkin, type Claim, checkinId } from '@contract/checkin/entity'
import { alreadyCounts, GUESS_LIMIT, isCheckinOpen, isGuess, refuseCheckin } from '@contract/checkin/rules'
import type { CheckinReceipt } from '@contract/checkin/views'
import type { ErrorCode } from '@contract/errors'
import { type Attendee, newCheckin } from '../../_domain/checkin/records'
import { AppError } from '../../_kernel/app-error'
import type { Caller } from '../../_kernel/caller'
import { collection, find } from '../../_kernel/collections'
import { type Call, handler } from '../../_kernel/handler'
import { hasGuessedTooOften, rememberGuess } from '../../_kernel/rate-limit'
import { isDuplicate } from '../../_kernel/transaction'
import { secretOf, showActivity } from './activity'
import { meetRecord } from './meet'
import { keepRefusal } from './refusals'

const GUESS = 'checkin'

type Create = Call<typeof checkinCreate>

const attendeeOf = (caller: Caller): Attendee => ({
  personId: caller.personId,
  personName: caller.name,
  branchId: caller.identity.branch?.organizationId ?? null,
  branchName: caller.identity.branch?.organizationName ?? '',
})

/** What was kept on the phone without network is a scan like any other while its code is still on the screen. */
const isStillShown = ({ input, now }: Create, activity: Activity) =>
  isCheckinOpen(activity, now) && isCurrentCode(secretOf(activity), input.code, now)

const claimOf = (call: Create, activity: Activity): Claim => {
  const { input, now } = call
  const received = { receivedAt: now, nonce: input.nonce }
  if (input.way !== 'offline') return { way: input.way, state: 'accepted', at: now, ...received }
  return isStillShown(call, activity)
    ? { way: 'scan', state: 'accepted', at: now, ...received }
    : { way: 'offline', state: 'waiting', at: input.capturedAt, ...received }
}

const judge = ({ input, caller, now }: Create, activity: Activity, { way, at }: Claim): ErrorCode | null =>
  hasGuessedTooOften(caller.identity, GUESS, now, GUESS_LIMIT)
    ? 'TOO_MANY_REQUESTS'
    : refuseCheckin({
        activity,
        secret: secretOf(activity),
        branchId: caller.identity.branch?.organizationId ?? null,
        way,
        code: input.code,
        at,
        now,
      })

const receiptOf = (activity: Activity, record: Checkin, already: boolean): CheckinReceipt => ({
  already,
  firstAt: record.claim?.at ?? record.mark?.at ?? record.updatedAt,
  status: record.status,
  activity: showActivity(activity),
  branchName: record.branchName,
})

/** Keeps the refusal for the secretary and says it to the person. */
const refuse = async ({ caller, now }: Create, activity: Activity, code: ErrorCode): Promise<never> => {
  await keepRefusal(activity._id, attendeeOf(caller), code, now)
  if (isGuess(code)) await rememberGuess(caller.identity, GUESS, now, GUESS_LIMIT)
  throw new AppError(
    code,
    code === 'TOO_MANY_REQUESTS' ? { retryAfterMinutes: GUESS_LIMIT.windowMinutes } : undefined,
  )
}

/** Lets the claim meet the earlier record; what the secretary took back is refused, and that is kept too. */
const meet = async (call: Create, activity: Activity, claim: Claim) => {
  const { caller, now } = call
  try {
    const { record, already } = await meetRecord(activity._id, caller.personId, claim, now)
    return receiptOf(activity, record, already)
  } catch (error) {
    if (error instanceof AppError && error.code !== 'CONFLICT') return refuse(call, activity, error.code)
    throw error
  }
}

/**
 * Inserts first: the database refuses the second record of the same person, and only then is the first looked up.
 * So the common path stays at three calls, and a retry after closing still learns that the first try counted.
 */
export const createCheckin = handler(checkinCreate, async (call) => {
  const { input, caller, now } = call
  const activity = await find('activities', input.activityId)
  if (!activity || activity.state === 'draft') throw new AppError('NOT_FOUND')
  const claim = claimOf(call, activity)
  const refusal = judge(call, activity, claim)
  if (refusal) {
    const earlier = await find('checkins', checkinId(activity._id, caller.personId))
    // A guest the secretary admitted is on no list: the record itself says that they may.
    if (earlier && refusal === 'CHECKIN_NOT_EXPECTED') return meet(call, activity, claim)
    if (earlier && alreadyCounts(earlier)) return receiptOf(activity, earlier, true)
    return refuse(call, activity, refusal)
  }
  const record = newCheckin(activity, attendeeOf(caller), { claim, mark: null, isExpected: true }, now)
  try {
    await collection('checkins').add({ data: record })
  } catch (error) {
    if (!isDuplicate(error)) throw error
    return meet(call, activity, claim)
  }
  return receiptOf(activity, record, false)
})
