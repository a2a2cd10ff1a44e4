import { codeAt } from '@contract/checkin/code'
import type { Checkin, Claim, HandMark } from '@contract/checkin/entity'
import {
  type Attempt,
  alreadyCounts,
  meetEarlier,
  needsReason,
  refuseCheckin,
  refuseMark,
  refuseScreen,
  statusOf,
} from '@contract/checkin/rules'
import { ERRORS } from '@contract/errors'
import { HOUR, instantOf, MINUTE } from '@contract/time'

const SECRET = Uint8Array.from({ length: 32 }, (_, index) => index * 7)
const STARTS = instantOf('2026-11-20', '19:00')
const ENDS = instantOf('2026-11-20', '20:30')

const activity: NonNullable<Attempt['activity']> = {
  state: 'published',
  startsAt: STARTS,
  checkinOpensMinutesBefore: 30,
  checkinClosesAt: ENDS,
  expectedOrganizationIds: ['brwater001', 'brwater002'],
}

/** Somebody of 供水管理处党支部 who scans at a moment; `code` is the right one for it unless said otherwise. */
const attempt = (change: Partial<Attempt> & { at?: number } = {}): Attempt => {
  const at = change.at ?? STARTS + 5 * MINUTE
  return {
    activity,
    secret: SECRET,
    branchId: 'brwater001',
    way: 'scan',
    code: codeAt(SECRET, at),
    now: at,
    ...change,
    at,
  }
}

const offline = (at: number, now: number, change: Partial<Attempt> = {}) =>
  attempt({ way: 'offline', at, now, ...change })

describe('a check-in on the spot', () => {
  test.each([
    ['just before it opens', attempt({ at: STARTS - 30 * MINUTE - 1 }), 'CHECKIN_NOT_OPEN'],
    ['as it opens', attempt({ at: STARTS - 30 * MINUTE }), null],
    ['in the middle', attempt(), null],
    ['typed', attempt({ way: 'typed' }), null],
    ['as it closes', attempt({ at: ENDS }), null],
    ['just after it closed', attempt({ at: ENDS + 1 }), 'CHECKIN_CLOSED'],
    ['of a joint activity, from the other branch', attempt({ branchId: 'brwater002' }), null],
    ['from a branch not expected', attempt({ branchId: 'brhouse001' }), 'CHECKIN_NOT_EXPECTED'],
    ['by someone on no roster', attempt({ branchId: null }), 'CHECKIN_NOT_EXPECTED'],
    ['with a wrong code', attempt({ code: '000000' }), 'CHECKIN_CODE_WRONG'],
    [
      'with a wrong code from a branch not expected',
      attempt({ code: '000000', branchId: 'brhouse001' }),
      'CHECKIN_CODE_WRONG',
    ],
    ['for an activity that does not exist', attempt({ activity: null }), 'NOT_FOUND'],
    ['for a draft', attempt({ activity: { ...activity, state: 'draft' } }), 'NOT_FOUND'],
    ['for a cancelled one', attempt({ activity: { ...activity, state: 'cancelled' } }), 'CHECKIN_CANCELLED'],
    ['for a finished one', attempt({ activity: { ...activity, state: 'finished' } }), 'CHECKIN_CLOSED'],
    ['for an archived one', attempt({ activity: { ...activity, state: 'archived' } }), 'CHECKIN_CLOSED'],
  ])('%s', (_, given, answer) => expect(refuseCheckin(given)).toBe(answer))
})

describe('a check-in sent later', () => {
  const at = STARTS + 5 * MINUTE
  test.each([
    ['an hour later', offline(at, at + HOUR), null],
    [
      'after the activity was finished',
      offline(at, at + HOUR, { activity: { ...activity, state: 'finished' } }),
      null,
    ],
    ['exactly 24 hours later', offline(at, at + 24 * HOUR), null],
    ['a millisecond more than that', offline(at, at + 24 * HOUR + 1), 'CHECKIN_TOO_LATE'],
    ['captured a minute ahead of the server', offline(at, at - MINUTE), null],
    ['captured further ahead', offline(at, at - MINUTE - 1), 'CHECKIN_CLOCK_AHEAD'],
    [
      'captured by a clock two windows behind',
      offline(at, at + HOUR, { code: codeAt(SECRET, at + 60_000) }),
      'CHECKIN_CAPTURE_WRONG',
    ],
    [
      'captured by a clock one window behind',
      offline(at, at + HOUR, { code: codeAt(SECRET, at + 30_000) }),
      null,
    ],
    ['captured before it opened', offline(STARTS - HOUR, at), 'CHECKIN_NOT_OPEN'],
    ['captured after it closed', offline(ENDS + MINUTE, ENDS + HOUR), 'CHECKIN_CLOSED'],
    [
      'for an archived activity',
      offline(at, at + HOUR, { activity: { ...activity, state: 'archived' } }),
      'CHECKIN_CLOSED',
    ],
  ])('%s', (_, given, answer) => expect(refuseCheckin(given)).toBe(answer))
})

test('every refusal says what to do', () => {
  for (const [code, { message }] of Object.entries(ERRORS).filter(([name]) => name.startsWith('CHECKIN_')))
    expect([code, message]).toEqual([code, expect.stringMatching(/^.{4,}。.*(请|不用|联系).*。$/)])
})

const claim = (change: Partial<Claim> = {}): Claim => ({
  way: 'scan',
  state: 'accepted',
  at: STARTS,
  receivedAt: STARTS,
  nonce: 'first-try-0001',
  ...change,
})
const mark = (status: HandMark['status']): HandMark => ({ status, reason: '', by: 'psecwater1', at: STARTS })

const record = (change: Partial<Checkin> = {}): Checkin => {
  const content = { claim: null, mark: null, undone: null, ...change }
  return {
    _id: 'k3v9x0ab12.pmemwater1',
    organizationId: 'brwater001',
    path: ['orgcity001', 'orgwater01', 'brwater001'],
    organizationOrder: 3,
    activityId: 'k3v9x0ab12',
    personId: 'pmemwater1',
    personName: '王建国',
    branchId: 'brwater001',
    branchName: '云汀市水务局供水管理处党支部',
    isExpected: true,
    revision: 1,
    updatedAt: STARTS,
    status: statusOf(content),
    ...content,
  }
}
const undone = { by: 'psecwater1', at: STARTS }

describe('what counts', () => {
  test.each([
    ['a claim accepted', record({ claim: claim() }), 'present', true],
    ['a claim that waits', record({ claim: claim({ state: 'waiting' }) }), 'waiting', true],
    ['a claim refused', record({ claim: claim({ state: 'refused' }) }), 'undone', false],
    ['a mark alone', record({ mark: mark('on-leave') }), 'on-leave', false],
    ['a mark present alone', record({ mark: mark('present') }), 'present', true],
    ['a mark over a claim', record({ mark: mark('absent'), claim: claim() }), 'absent', true],
    ['what was taken back', record({ mark: mark('present'), claim: claim(), undone }), 'undone', false],
  ])('%s', (_, given, status, counts) => {
    expect(given.status).toBe(status)
    expect(alreadyCounts(given)).toBe(counts)
  })
})

describe('a valid claim meets', () => {
  const again = claim({ nonce: 'second-try-001' })
  const later = claim({ nonce: 'second-try-001', way: 'offline', state: 'waiting' })
  const waiting = claim({ way: 'offline', state: 'waiting' })
  test.each([
    ['an accepted one', record({ claim: claim() }), again, { kind: 'already' }],
    ['an accepted one, sent late', record({ claim: claim() }), later, { kind: 'already' }],
    ['one that waits, sent late again', record({ claim: waiting }), later, { kind: 'already' }],
    ['one that waits, now scanned', record({ claim: waiting }), again, { kind: 'keep', claim: again }],
    ['a mark by hand', record({ mark: mark('absent') }), again, { kind: 'keep', claim: again }],
    [
      'one taken back, scanned again',
      record({ claim: claim(), undone }),
      again,
      { kind: 'keep', claim: { ...again, state: 'waiting' } },
    ],
    [
      'one taken back, the same sent again',
      record({ claim: claim(), undone }),
      claim(),
      { kind: 'refuse', code: 'CHECKIN_UNDONE' },
    ],
    [
      'one taken back, sent late',
      record({ claim: claim(), undone }),
      later,
      { kind: 'refuse', code: 'CHECKIN_UNDONE' },
    ],
    [
      'one refused, scanned again',
      record({ claim: claim({ way: 'offline', state: 'refused' }) }),
      again,
      { kind: 'keep', claim: { ...again, state: 'waiting' } },
    ],
    [
      'one that waits for its second chance, scanned again',
      record({ claim: claim({ state: 'waiting' }) }),
      again,
      { kind: 'already' },
    ],
  ])('%s', (_, earlier, next, answer) => expect(meetEarlier(earlier, next)).toEqual(answer))
})

describe('the screen', () => {
  test.each([
    ['opens well before', 'published', STARTS - 48 * HOUR, null],
    ['opens until the end', 'published', ENDS, null],
    ['is over after the end', 'published', ENDS + 1, 'CHECKIN_CLOSED'],
    ['is over once finished', 'finished', STARTS, 'CHECKIN_CLOSED'],
    ['waits for publishing', 'draft', STARTS, 'CHECKIN_NOT_PUBLISHED'],
    ['is not for what was called off', 'cancelled', STARTS, 'CHECKIN_CANCELLED'],
  ] as const)('%s', (_, state, now, answer) => expect(refuseScreen({ ...activity, state }, now)).toBe(answer))
})

describe('a mark by hand', () => {
  test.each([
    ['leave ahead', 'published', 'on-leave', STARTS - 48 * HOUR, null],
    ['presence ahead', 'published', 'present', STARTS - 48 * HOUR, 'CHECKIN_NOT_OPEN'],
    ['absence ahead', 'published', 'absent', STARTS - 48 * HOUR, 'CHECKIN_NOT_OPEN'],
    ['presence as it opens', 'published', 'present', STARTS - 30 * MINUTE, null],
    ['correcting a finished one', 'finished', 'absent', ENDS + 48 * HOUR, null],
    ['in the archive', 'archived', 'present', ENDS, 'CHECKIN_ARCHIVED'],
    ['of a draft', 'draft', 'on-leave', STARTS, 'CHECKIN_NOT_PUBLISHED'],
    ['of what was called off', 'cancelled', 'present', STARTS, 'CHECKIN_CANCELLED'],
  ] as const)('%s', (_, state, status, now, answer) =>
    expect(refuseMark({ ...activity, state }, status, now)).toBe(answer),
  )

  test.each([
    ['where nothing is recorded', null, 'absent', false],
    ['over the same', record({ claim: claim() }), 'present', false],
    ['over a check-in', record({ claim: claim() }), 'absent', true],
    ['over another mark', record({ mark: mark('on-leave') }), 'present', true],
    ['over one that waits', record({ claim: claim({ state: 'waiting' }) }), 'present', false],
    ['over what was taken back', record({ claim: claim(), undone }), 'present', false],
  ] as const)('needs a reason %s: %#', (_, earlier, status, isNeeded) =>
    expect(needsReason(earlier, status)).toBe(isNeeded),
  )
})
