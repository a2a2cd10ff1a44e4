import * as v from 'valibot'
import { endpoint, roleOverRecord, signedIn } from '../endpoint'
import { id, instant, line, nonce, offset, type Page } from '../fields'
import { type CheckinStatus, MARKS } from './entity'
import type {
  CheckinReceipt,
  LiveCount,
  OpenActivities,
  OwnCheckin,
  SheetHead,
  SheetRow,
  VenueScreen,
} from './views'

/** Six digits however they were typed: full width, with a space or a dash between. */
const code = () =>
  v.pipe(
    v.string('请输入六位签到码'),
    v.maxLength(40, '签到码是六位数字'),
    v.transform((text) => text.normalize('NFKC').replace(/[\s-]/g, '')),
    v.regex(/^\d{6}$/, '签到码是六位数字'),
  )

const attempt = { activityId: id(), code: code(), nonce: nonce() }
const persons = () =>
  v.pipe(v.array(id()), v.minLength(1, '请先选择人员'), v.maxLength(200, '一次最多办理 200 人'))
const bySecretary = roleOverRecord('secretary')
const SHEET_REFUSALS = ['CHECKIN_NOT_PUBLISHED', 'CHECKIN_CANCELLED', 'CHECKIN_ARCHIVED'] as const

/** 签到, by scanning, typing, or sent later from a phone that had no network. */
export const checkinCreate = endpoint<CheckinReceipt>()({
  name: 'checkin.create',
  audience: signedIn,
  effect: 'self-recording',
  input: v.variant('way', [
    v.strictObject({ ...attempt, way: v.picklist(['scan', 'typed']) }),
    v.strictObject({ ...attempt, way: v.literal('offline'), capturedAt: instant('签到时间') }),
  ]),
  errors: [
    'CHECKIN_NOT_OPEN',
    'CHECKIN_CLOSED',
    'CHECKIN_CANCELLED',
    'CHECKIN_NOT_EXPECTED',
    'CHECKIN_CODE_WRONG',
    'CHECKIN_CAPTURE_WRONG',
    'CHECKIN_TOO_LATE',
    'CHECKIN_CLOCK_AHEAD',
    'CHECKIN_UNDONE',
  ],
})

/** The caller's own state in an activity. */
export const checkinGetMine = endpoint<OwnCheckin>()({
  name: 'checkin.getMine',
  audience: signedIn,
  effect: 'read',
  input: v.strictObject({ activityId: id() }),
  errors: [],
})

/** The activities at which the caller is expected and can check in now: for typing a code without a link. */
export const checkinFindOpen = endpoint<OpenActivities>()({
  name: 'checkin.findOpen',
  audience: signedIn,
  effect: 'read',
  input: v.strictObject({}),
  errors: [],
})

/** Gives the secretary's device what the venue screen needs, so that it goes on without network. */
export const checkinOpen = endpoint<VenueScreen>()({
  name: 'checkin.open',
  audience: bySecretary,
  effect: 'write',
  input: v.strictObject({ activityId: id() }),
  errors: ['CHECKIN_NOT_PUBLISHED', 'CHECKIN_CANCELLED', 'CHECKIN_CLOSED'],
})

/** How many have arrived, polled by the venue screen. */
export const checkinCount = endpoint<LiveCount>()({
  name: 'checkin.count',
  audience: bySecretary,
  effect: 'read',
  input: v.strictObject({ activityId: id() }),
  errors: [],
})

/** What stands above the attendance sheet: counts, guests, refusals. */
export const checkinGetSheet = endpoint<SheetHead>()({
  name: 'checkin.getSheet',
  audience: bySecretary,
  effect: 'read',
  input: v.strictObject({ activityId: id() }),
  errors: [],
})

/**
 * The attendance sheet, by pages: the reader's own roster, 100 people each; for who holds the meeting also those who
 * came from other branches.
 */
export const checkinFind = endpoint<Page<SheetRow>>()({
  name: 'checkin.find',
  audience: bySecretary,
  effect: 'read',
  input: v.strictObject({ activityId: id(), offset: offset() }),
  errors: ['CHECKIN_NOT_PUBLISHED'],
})

/** Marks persons by hand. */
export const checkinMark = endpoint<{ marked: number }>()({
  name: 'checkin.mark',
  audience: bySecretary,
  effect: 'write',
  input: v.strictObject({
    activityId: id(),
    personIds: persons(),
    status: v.picklist(MARKS, '请选择出席、请假或缺席'),
    reason: v.optional(line('原因', 60, 0), ''),
  }),
  errors: [...SHEET_REFUSALS, 'CHECKIN_NOT_OPEN', 'CHECKIN_REASON_REQUIRED'],
})

/** 其余全部出席: marks everyone expected who is not recorded yet, or waits, as present. */
export const checkinMarkRest = endpoint<{ marked: number }>()({
  name: 'checkin.markRest',
  audience: bySecretary,
  effect: 'write',
  input: v.strictObject({ activityId: id() }),
  errors: [...SHEET_REFUSALS, 'CHECKIN_NOT_OPEN'],
})

/** Takes a record back: it stays and does not count. */
export const checkinUndo = endpoint<{ status: CheckinStatus }>()({
  name: 'checkin.undo',
  audience: bySecretary,
  effect: 'write',
  input: v.strictObject({ activityId: id(), personId: id() }),
  errors: SHEET_REFUSALS,
})

const decideWaiting = { activityId: id(), personIds: v.optional(persons()) }

/** Accepts what waits: of the persons named, or all. */
export const checkinAcceptWaiting = endpoint<{ decided: number }>()({
  name: 'checkin.acceptWaiting',
  audience: bySecretary,
  effect: 'write',
  input: v.strictObject(decideWaiting),
  errors: SHEET_REFUSALS,
})

/** Refuses what waits: of the persons named, or all. */
export const checkinRefuseWaiting = endpoint<{ decided: number }>()({
  name: 'checkin.refuseWaiting',
  audience: bySecretary,
  effect: 'write',
  input: v.strictObject(decideWaiting),
  errors: SHEET_REFUSALS,
})

/** Admits a guest who was refused because not expected; counts as present, not as expected. */
export const checkinAdmit = endpoint<{ status: CheckinStatus }>()({
  name: 'checkin.admit',
  audience: bySecretary,
  effect: 'write',
  input: v.strictObject({ activityId: id(), personId: id() }),
  errors: SHEET_REFUSALS,
})
