import * as v from 'valibot'
import { id, line } from '../fields'
import { Placement } from '../placement'
import { ROLES } from '../roles'

/**
 * Everything needed to know who calls and what they may do, in one document.
 * `_id` is `wx:<openid>` for a bound WeChat account or `web:<hash of the token>` for a session of the website.
 */
export const Identity = v.object({
  _id: v.string(),
  personId: id(),
  name: line('姓名', 20),
  /** The roster the person is on, if any. */
  branch: v.nullable(v.object({ ...Placement.entries, organizationName: v.string() })),
  grants: v.array(v.object({ role: v.picklist(ROLES), ...Placement.entries, organizationName: v.string() })),
  createdAt: v.number(),
  /** Only sessions of the website end by themselves. */
  expiresAt: v.optional(v.number()),
  /** What the session calls itself in the list under 我的, e.g. “Chrome · Windows”. */
  device: v.optional(v.string()),
  /** Wrong guesses by action, each within its window: written on refusals only. */
  failures: v.optional(v.record(v.string(), v.object({ count: v.number(), since: v.number() }))),
})
export type Identity = v.InferOutput<typeof Identity>

/** A website asking to be signed in by a phone; `_id` is the request's hash. */
export const SessionRequest = v.object({
  _id: v.string(),
  /** Hash of the secret that only the asking browser holds. */
  browserHash: v.string(),
  device: v.string(),
  state: v.picklist(['waiting', 'confirmed', 'used']),
  /** The `_id` of the identity that confirmed. */
  identityId: v.optional(v.string()),
  createdAt: v.number(),
  expiresAt: v.number(),
})
export type SessionRequest = v.InferOutput<typeof SessionRequest>
