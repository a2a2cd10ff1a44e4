import type { Activity } from '../activity/entity'
import type { ErrorCode } from '../errors'
import { HOUR, MINUTE } from '../time'
import { isCurrentCode } from './code'
import type { Checkin, CheckinStatus, CheckinWay, Claim, Mark } from './entity'

/** How long after it was captured a check-in without network is taken (product §5.3). */
export const OFFLINE_LIFE = 24 * HOUR

/** How far a phone's clock may run ahead: as far as a code captured with it can still be right. */
export const CLOCK_TOLERANCE = MINUTE

/** Wrong codes one person may send before having to pause. */
export const GUESS_LIMIT = { count: 8, windowMinutes: 10 }

type Times = Pick<Activity, 'startsAt' | 'checkinOpensMinutesBefore' | 'checkinClosesAt'>

export const checkinOpensAt = (activity: Times) =>
  activity.startsAt - activity.checkinOpensMinutesBefore * MINUTE

/** Whether check-in is open at an instant, both ends included. */
export const isCheckinOpen = (activity: Times & Pick<Activity, 'state'>, at: number) =>
  activity.state === 'published' && at >= checkinOpensAt(activity) && at <= activity.checkinClosesAt

type Asked = Times & Pick<Activity, 'state' | 'expectedOrganizationIds'>

export interface Attempt {
  activity: Asked | null
  secret: Uint8Array
  /** The branch whose roster the person is on; null for nobody's. */
  branchId: string | null
  way: CheckinWay
  code: string
  /** When the person checked in: now, or for `offline` when it was captured. */
  at: number
  now: number
}

const refuseState = ({ activity, way }: Attempt): ErrorCode | null => {
  // A draft does not exist to members, nor does what is long put away.
  if (!activity || activity.state === 'draft') return 'NOT_FOUND'
  if (activity.state === 'cancelled') return 'CHECKIN_CANCELLED'
  if (activity.state === 'published') return null
  return way === 'offline' && activity.state === 'finished' ? null : 'CHECKIN_CLOSED'
}

const refuseTime = (activity: Times, { way, at, now }: Attempt): ErrorCode | null => {
  if (way === 'offline' && at > now + CLOCK_TOLERANCE) return 'CHECKIN_CLOCK_AHEAD'
  if (way === 'offline' && now - at > OFFLINE_LIFE) return 'CHECKIN_TOO_LATE'
  if (at < checkinOpensAt(activity)) return 'CHECKIN_NOT_OPEN'
  return at > activity.checkinClosesAt ? 'CHECKIN_CLOSED' : null
}

/**
 * Why a check-in is not taken; null where it is (product §5.3). The code is judged before the roster: only who has
 * seen the screen is told that the secretary may admit guests.
 */
export const refuseCheckin = (attempt: Attempt): ErrorCode | null => {
  const { activity, secret, code, at, way, branchId } = attempt
  const refusal = refuseState(attempt)
  if (refusal || !activity) return refusal
  const early = refuseTime(activity, attempt)
  if (early) return early
  if (!isCurrentCode(secret, code, at))
    return way === 'offline' ? 'CHECKIN_CAPTURE_WRONG' : 'CHECKIN_CODE_WRONG'
  return branchId && activity.expectedOrganizationIds.includes(branchId) ? null : 'CHECKIN_NOT_EXPECTED'
}

/** Whether a refusal was for a wrong code, and so counts as a guess. */
export const isGuess = (code: ErrorCode) => code === 'CHECKIN_CODE_WRONG' || code === 'CHECKIN_CAPTURE_WRONG'

/** What counts: what was taken back does not, a mark by hand wins, else what the phone said. */
export const statusOf = ({
  claim,
  mark,
  undone,
}: Pick<Checkin, 'claim' | 'mark' | 'undone'>): CheckinStatus => {
  if (undone) return 'undone'
  if (mark) return mark.status
  if (!claim || claim.state === 'refused') return 'undone'
  return claim.state === 'waiting' ? 'waiting' : 'present'
}

/** Whether an earlier record already answers a new try, whatever the rules say to the try itself. */
export const alreadyCounts = ({ claim, undone, status }: Checkin) =>
  !undone && (status === 'present' || (claim !== null && claim.state !== 'refused'))

/** What becomes of a valid claim that meets an earlier record of the same person and activity. */
export type Meeting =
  | { kind: 'already' }
  | { kind: 'refuse'; code: ErrorCode }
  | { kind: 'keep'; claim: Claim }

/**
 * One record per person and activity: the same claim again changes nothing; beside a mark by hand the claim is kept;
 * a code read from the screen confirms one that waits; after the secretary took a record back, only a new code from the
 * screen asks again, and waits for the secretary.
 */
export const meetEarlier = (earlier: Checkin, claim: Claim): Meeting => {
  if (!earlier.undone && !earlier.claim) return { kind: 'keep', claim }
  const isTakenBack = earlier.undone !== null || earlier.claim?.state === 'refused'
  const isOffline = claim.way === 'offline'
  if (isTakenBack) {
    const isRepeated = earlier.claim?.nonce === claim.nonce
    if (isRepeated || isOffline) return { kind: 'refuse', code: 'CHECKIN_UNDONE' }
    return { kind: 'keep', claim: { ...claim, state: 'waiting' } }
  }
  return earlier.claim?.state === 'waiting' && earlier.claim.way === 'offline' && !isOffline
    ? { kind: 'keep', claim }
    : { kind: 'already' }
}

/** Why the venue screen is not opened. */
export const refuseScreen = (activity: Asked, now: number): ErrorCode | null => {
  if (activity.state === 'draft') return 'CHECKIN_NOT_PUBLISHED'
  if (activity.state === 'cancelled') return 'CHECKIN_CANCELLED'
  return activity.state !== 'published' || now > activity.checkinClosesAt ? 'CHECKIN_CLOSED' : null
}

/** Why attendance is not changed by hand. Leave may be noted ahead, presence only once check-in has opened. */
export const refuseMark = (activity: Asked, status: Mark | null, now: number): ErrorCode | null => {
  if (activity.state === 'draft') return 'CHECKIN_NOT_PUBLISHED'
  if (activity.state === 'cancelled') return 'CHECKIN_CANCELLED'
  if (activity.state === 'archived') return 'CHECKIN_ARCHIVED'
  return status && status !== 'on-leave' && now < checkinOpensAt(activity) ? 'CHECKIN_NOT_OPEN' : null
}

const MARKED: readonly CheckinStatus[] = ['present', 'on-leave', 'absent']

/** What a record may say so that a mark that says something else needs a reason. */
export const opposedStatuses = (status: Mark) => MARKED.filter((marked) => marked !== status)

/** Whether a mark says something else than what is recorded, and so needs a reason. */
export const needsReason = (earlier: Pick<Checkin, 'status'> | null, status: Mark) =>
  earlier !== null && opposedStatuses(status).includes(earlier.status)
