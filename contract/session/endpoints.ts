import * as v from 'valibot'
import { endpoint, everyone, signedIn } from '../endpoint'
import { line } from '../fields'
import type { BindingStatus } from '../member/endpoints'
import type { RoleGrant } from '../roles'

/** A token of 256 bits as text. */
const token = () => v.pipe(v.string(), v.regex(/^[\w-]{43}$/, '二维码无效'))

const requestId = token()

/** Who I am: what every page may want to know. */
export interface Me {
  personId: string
  name: string
  branch: { organizationId: string; organizationName: string; path: string[] } | null
  roles: (RoleGrant & { organizationName: string })[]
}

/** Who calls: a person, or a visitor who may have asked to be bound. */
export const sessionGet = endpoint<{ me: Me | null; binding: BindingStatus | null }>()({
  name: 'session.get',
  audience: everyone,
  effect: 'read',
  input: v.strictObject({}),
  errors: [],
})

/**
 * The website asks to be signed in. `requestId` goes into the QR `https://<site>/s/<requestId>`, `secret` stays in
 * the browser; `checkNumber` is shown on both screens, so that nobody confirms a stranger's QR by mistake.
 */
export const sessionRequest = endpoint<{
  requestId: string
  secret: string
  checkNumber: string
  expiresAt: number
}>()({
  name: 'session.request',
  audience: everyone,
  effect: 'self-recording',
  input: v.strictObject({ device: line('设备', 40) }),
  errors: [],
})

export const sessionDescribe = endpoint<{ device: string; checkNumber: string; expiresAt: number }>()({
  name: 'session.describe',
  audience: signedIn,
  effect: 'read',
  input: v.strictObject({ requestId }),
  errors: ['SESSION_REQUEST_EXPIRED'],
})

/** Confirmed on the phone, once. */
export const sessionConfirm = endpoint<{ device: string }>()({
  name: 'session.confirm',
  audience: signedIn,
  effect: 'write',
  input: v.strictObject({ requestId }),
  errors: ['SESSION_REQUEST_EXPIRED', 'SESSION_ON_PHONE'],
})

/** The browser that asked gets its token, exactly once. */
export const sessionPoll = endpoint<
  { state: 'waiting' } | { state: 'signed-in'; token: string; expiresAt: number }
>()({
  name: 'session.poll',
  audience: everyone,
  effect: 'self-recording',
  input: v.strictObject({ requestId, secret: token() }),
  errors: ['SESSION_REQUEST_EXPIRED'],
})

export interface SessionRow {
  sessionId: string
  device: string
  createdAt: number
  expiresAt: number
  isCurrent: boolean
}

/** The caller's sessions on the website. */
export const sessionFind = endpoint<SessionRow[]>()({
  name: 'session.find',
  audience: signedIn,
  effect: 'read',
  input: v.strictObject({}),
  errors: [],
})

export const sessionEnd = endpoint<{ sessionId: string }>()({
  name: 'session.end',
  audience: signedIn,
  effect: 'write',
  input: v.strictObject({ sessionId: v.pipe(v.string(), v.regex(/^web:[\w-]{43}$/, '编号无效')) }),
  errors: [],
})

/** Signs out the website that asks; on the phone there is nothing to end. */
export const sessionEndCurrent = endpoint<Record<string, never>>()({
  name: 'session.endCurrent',
  audience: signedIn,
  effect: 'write',
  input: v.strictObject({}),
  errors: [],
})
