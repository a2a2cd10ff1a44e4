import * as v from 'valibot'
import { id, line } from '../fields'
import { Placement } from '../placement'

export const CHECKIN_WAYS = ['scan', 'typed', 'offline'] as const
export type CheckinWay = (typeof CHECKIN_WAYS)[number]
export const WAY_NAMES: Record<CheckinWay, string> = {
  scan: '扫码',
  typed: '输入签到码',
  offline: '离线补传',
}

export const MARKS = ['present', 'on-leave', 'absent'] as const
export type Mark = (typeof MARKS)[number]
export const MARK_NAMES: Record<Mark, string> = { present: '出席', 'on-leave': '请假', absent: '缺席' }

export const CHECKIN_STATUSES = [...MARKS, 'waiting', 'undone'] as const
export type CheckinStatus = (typeof CHECKIN_STATUSES)[number]
export const STATUS_NAMES: Record<CheckinStatus, string> = {
  ...MARK_NAMES,
  waiting: '离线补传，待确认',
  undone: '已撤销',
}

/** What a person's own phone said. */
export const Claim = v.object({
  way: v.picklist(CHECKIN_WAYS),
  /** `waiting`: until the secretary accepts it. */
  state: v.picklist(['accepted', 'waiting', 'refused']),
  /** When the person checked in, by the server's clock; for `offline` by the phone's, checked against the code. */
  at: v.number(),
  receivedAt: v.number(),
  nonce: v.string(),
})
export type Claim = v.InferOutput<typeof Claim>

/** What the secretary said by hand; `reason` where it differs from what was recorded. */
export const HandMark = v.object({
  status: v.picklist(MARKS),
  reason: line('原因', 60, 0),
  by: id(),
  at: v.number(),
})
export type HandMark = v.InferOutput<typeof HandMark>

/**
 * 签到: who attended a real meeting. `_id` is `<activityId>.<personId>`, so there is one whatever is sent twice.
 * The placement is the activity's. Claim and mark are kept beside each other; the mark wins.
 */
export const Checkin = v.object({
  _id: v.string(),
  ...Placement.entries,
  activityId: id(),
  personId: id(),
  personName: line('姓名', 20),
  /** The person's own branch when it was recorded; null for someone on no roster. */
  branchId: v.nullable(id()),
  branchName: line('支部名称', 40, 0),
  /** False for a guest whom the secretary admitted. */
  isExpected: v.boolean(),
  claim: v.nullable(Claim),
  mark: v.nullable(HandMark),
  /** Set where the secretary took the record back: it stays and does not count. */
  undone: v.nullable(v.object({ by: id(), at: v.number() })),
  /** What counts now, by `statusOf`. */
  status: v.picklist(CHECKIN_STATUSES),
  /** Grows with each change, so that a change made on what was read is not lost. */
  revision: v.number(),
  updatedAt: v.number(),
})
export type Checkin = v.InferOutput<typeof Checkin>

/** A refused check-in, kept for the secretary; `_id` is `<activityId>.<personId>.<code>`. */
export const CheckinRefusal = v.object({
  _id: v.string(),
  activityId: id(),
  personId: id(),
  personName: line('姓名', 20),
  branchId: v.nullable(id()),
  branchName: line('支部名称', 40, 0),
  /** The refusal's code: its sentence is in `errors.ts`. */
  code: v.string(),
  count: v.number(),
  firstAt: v.number(),
  lastAt: v.number(),
})
export type CheckinRefusal = v.InferOutput<typeof CheckinRefusal>

export const checkinId = (activityId: string, personId: string) => `${activityId}.${personId}`
