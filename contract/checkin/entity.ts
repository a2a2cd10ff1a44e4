import * as v from 'valibot'
import { id, line } from '../fields'
import { Placement } from '../placement'

export const CHECKIN_WAYS = ['scan', 'typed', 'offline', 'by-hand'] as const
export const MARKS = ['present', 'on-leave', 'absent'] as const
export type Mark = (typeof MARKS)[number]
export const MARK_NAMES: Record<Mark, string> = { present: '出席', 'on-leave': '请假', absent: '缺席' }

/**
 * 签到: who attended a real meeting. `_id` is `<activityId>.<personId>`, so there is one whatever is sent twice.
 * `claim` is what the person's own phone said; `mark` is what the secretary said by hand, and wins.
 */
export const Checkin = v.object({
  _id: v.string(),
  ...Placement.entries,
  activityId: id(),
  personId: id(),
  personName: line('姓名', 20),
  isExpected: v.boolean(),
  claim: v.nullable(
    v.object({
      way: v.picklist(['scan', 'typed', 'offline']),
      /** `waiting`: sent later from a phone without network, until the secretary accepts it. */
      state: v.picklist(['accepted', 'waiting', 'refused']),
      /** When the person checked in, by the server's clock; for `offline` by the phone's, checked against the code. */
      at: v.number(),
      receivedAt: v.number(),
      nonce: v.string(),
    }),
  ),
  mark: v.nullable(
    v.object({ status: v.picklist(MARKS), reason: line('原因', 60, 0), by: id(), at: v.number() }),
  ),
  /** What counts now: the mark where there is one, else the claim. */
  status: v.picklist(['present', 'on-leave', 'absent', 'waiting', 'undone']),
  updatedAt: v.number(),
})
export type Checkin = v.InferOutput<typeof Checkin>

/** A refused check-in, kept for the secretary; `_id` is `<activityId>.<personId>.<code>`. */
export const CheckinRefusal = v.object({
  _id: v.string(),
  activityId: id(),
  personId: id(),
  personName: line('姓名', 20),
  organizationName: v.string(),
  code: v.string(),
  count: v.number(),
  lastAt: v.number(),
})
export type CheckinRefusal = v.InferOutput<typeof CheckinRefusal>
