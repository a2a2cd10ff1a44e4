import * as v from 'valibot'
import { id } from '../fields'
import { NoticeAudience } from '../notice/entity'

/** What a subscribe message can be about; each is one template registered with WeChat. */
export const TEMPLATES = ['activity', 'notice', 'feedback', 'task'] as const
export type Template = (typeof TEMPLATES)[number]

/** Credits of one person for one template: one acceptance is one message. `_id` is `<openid>.<template>`. */
export const Subscription = v.object({
  _id: v.string(),
  openid: v.string(),
  personId: v.nullable(id()),
  /** Keys of the audiences the person belonged to when accepting, as in `Notice.audienceKey`; checked again on sending. */
  audienceKeys: v.array(v.string()),
  template: v.picklist(TEMPLATES),
  credits: v.number(),
  updatedAt: v.number(),
})
export type Subscription = v.InferOutput<typeof Subscription>

/** Something to push, in batches, resumable, at most once per person. */
export const OutboxItem = v.object({
  _id: v.string(),
  template: v.picklist(TEMPLATES),
  audience: v.union([NoticeAudience, v.object({ kind: v.literal('persons'), personIds: v.array(id()) })]),
  /** Template fields as the platform wants them, already within their limits. */
  data: v.record(v.string(), v.string()),
  page: v.string(),
  state: v.picklist(['waiting', 'sending', 'done', 'expired', 'withdrawn']),
  cursor: v.string(),
  leaseUntil: v.number(),
  leaseBy: v.string(),
  notBefore: v.number(),
  expiresAt: v.number(),
  /** A cancelling of something that starts within the quiet hours goes out at once. */
  isUrgent: v.boolean(),
  counts: v.object({ sent: v.number(), refused: v.number(), failed: v.number(), unknown: v.number() }),
  createdAt: v.number(),
  updatedAt: v.number(),
})
export type OutboxItem = v.InferOutput<typeof OutboxItem>

/**
 * One message to one person: claimed before it is sent, so that nobody gets it twice. `_id` is `<outboxId>.<openid>`.
 * `retry` waits for another try after a definite transient error; `unknown` may have arrived and is never tried again.
 */
export const Delivery = v.object({
  _id: v.string(),
  outboxId: v.string(),
  state: v.picklist(['claimed', 'sent', 'refused', 'retry', 'failed', 'unknown']),
  openid: v.string(),
  attempts: v.number(),
  errorCode: v.optional(v.number()),
  at: v.number(),
})
export type Delivery = v.InferOutput<typeof Delivery>
