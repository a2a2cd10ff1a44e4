import type * as v from 'valibot'
import type { ErrorCode } from './errors'
import type { Role } from './roles'

/**
 * Who may ask.
 * - `public`: anyone; the caller is not even looked up unless the handler wants to know.
 * - `signed-in`: anyone the system knows as a person.
 * - `role`: a person who holds one of `roles` over the organisation concerned, which is
 *   `input.organizationId` (`of: 'organization'`), the organisation of the record asked for (`of: 'record'`;
 *   the handler loads it and calls `caller.require`), or any organisation at all (`of: 'any'`; the handler
 *   answers with what lies in the caller's own subtrees).
 */
export type Audience =
  | { kind: 'public' }
  | { kind: 'signed-in' }
  | { kind: 'role'; roles: readonly Role[]; of: 'organization' | 'record' | 'any' }

export const everyone: Audience = { kind: 'public' }
export const signedIn: Audience = { kind: 'signed-in' }
export const roleOverOrganization = (...roles: Role[]): Audience => ({
  kind: 'role',
  roles,
  of: 'organization',
})
export const roleOverRecord = (...roles: Role[]): Audience => ({ kind: 'role', roles, of: 'record' })
export const anyRole = (...roles: Role[]): Audience => ({ kind: 'role', roles, of: 'any' })

/** Text that stays apart from a result, so that every refusal can say what to do. */
type Schema = v.GenericSchema<unknown, unknown>

/**
 * One request: its name (`noun.verb`), who may make it, what it takes, how it can be refused.
 * - `effect`: `read` changes nothing; `write` leaves an audit entry; `self-recording` changes a record that itself
 *   says who did it and when, and is its own audit entry.
 * - `output` exists for the type only.
 */
export interface Endpoint<Name extends string = string, S extends Schema = Schema, Output = unknown> {
  readonly name: Name
  /** The cloud function that answers, where it is not `api`. */
  readonly answeredBy?: 'media'
  readonly audience: Audience
  readonly effect: 'read' | 'write' | 'self-recording'
  readonly input: S
  readonly errors: readonly ErrorCode[]
  readonly output?: Output
}

// biome-ignore lint/suspicious/noExplicitAny: the widest endpoint, used only as a bound
export type AnyEndpoint = Endpoint<string, any, any>

/** What a caller sends. */
export type InputOf<E extends AnyEndpoint> = v.InferInput<E['input']>
/** What a handler receives, cleaned and with defaults. */
export type ParsedOf<E extends AnyEndpoint> = v.InferOutput<E['input']>
/** What is answered. */
export type OutputOf<E extends AnyEndpoint> = NonNullable<E['output']>

/** Declares an endpoint; the answer's type comes first because it cannot be inferred: `endpoint<Receipt>()({…})`. */
export const endpoint =
  <Output>() =>
  <const Name extends string, S extends Schema>(
    definition: Omit<Endpoint<Name, S, Output>, 'output'>,
  ): Endpoint<Name, S, Output> =>
    definition

/** What travels: the request … */
export interface Envelope {
  endpoint: string
  input: unknown
  /** The website's session token; the mini-program is known by its platform context. */
  session?: string
}

export interface Refusal {
  code: ErrorCode
  details?: Record<string, unknown>
}

/** … and the answer. Never a top-level `code`: the web gateway reads that as a transport error. */
export type Answer<Output = unknown> =
  | { ok: true; data: Output; requestId: string }
  | { ok: false; error: Refusal; requestId: string }
