import * as v from 'valibot'
import { id, line } from '../fields'
import { Placement } from '../placement'
import { ROLES } from '../roles'

export const MEMBER_STATES = ['active', 'left', 'outside'] as const

/** Shown instead of the name of someone who erased themselves. */
export const ERASED_NAME = '已注销'

/**
 * 党员: an entry of a branch's roster (名册). `_id` is the person's id, random and without meaning.
 * `outside` is someone who holds roles without being on a roster; `left` keeps what refers to the person readable.
 */
export const Member = v.object({
  _id: id(),
  ...Placement.entries,
  name: line('姓名', 20),
  /** 党小组, as the branch calls it. */
  partyGroup: v.optional(line('党小组', 20, 0), ''),
  /** Duty within the branch, free text: 书记, 组织委员 … */
  duty: v.optional(line('职务', 20, 0), ''),
  state: v.picklist(MEMBER_STATES),
  isBound: v.boolean(),
  createdAt: v.number(),
  updatedAt: v.number(),
})
export type Member = v.InferOutput<typeof Member>

/** A role held by a person over an organisation; `_id` is `<personId>.<role>.<organizationId>`. */
export const Grant = v.object({
  _id: v.string(),
  ...Placement.entries,
  organizationName: v.string(),
  personId: id(),
  personName: line('姓名', 20),
  role: v.picklist(ROLES),
  grantedBy: v.string(),
  grantedAt: v.number(),
})
export type Grant = v.InferOutput<typeof Grant>

/** 邀请码 of a branch; `_id` is the code's hash, the code itself is shown once. */
export const Invite = v.object({
  _id: v.string(),
  ...Placement.entries,
  createdBy: id(),
  createdAt: v.number(),
  expiresAt: v.number(),
})
export type Invite = v.InferOutput<typeof Invite>

/**
 * A request to bind a WeChat account to a roster entry, waiting for the secretary. `_id` is a keyed hash of the
 * openid, so an account has one request; which entry it becomes is decided by the secretary (two may share a name).
 * A confirmed request is gone: the identity document says it all.
 */
export const Binding = v.object({
  _id: v.string(),
  ...Placement.entries,
  organizationName: line('组织名称', 40),
  name: line('姓名', 20),
  openid: v.string(),
  state: v.picklist(['waiting', 'refused']),
  requestedAt: v.number(),
})
export type Binding = v.InferOutput<typeof Binding>
