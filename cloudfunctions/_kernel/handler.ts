import type { AnyEndpoint, OutputOf, ParsedOf } from '@contract/endpoint'
import type { Placement } from '@contract/placement'
import type { Caller, Origin } from './caller'

/** Everything a handler gets. */
export interface Call<E extends AnyEndpoint> {
  input: ParsedOf<E>
  /** Milliseconds since the epoch, one reading per request. */
  now: number
  requestId: string
  origin: Origin
  /** The signed-in person. Endpoints for everyone ask `who()` instead, which costs a database call. */
  caller: Caller
  who(): Promise<Caller | null>
  /** Where `input.organizationId` lies, for endpoints authorised over an organisation. */
  organization: Placement & { organizationName: string }
  /** Says what the audit entry of a `write` endpoint points at. */
  audit(target: { id: string; organizationId?: string | null; path?: readonly string[] }): void
}

/** Answers one endpoint; refuses by throwing `AppError`. */
export type Handler<E extends AnyEndpoint> = (call: Call<E>) => Promise<OutputOf<E>>

/** Names the endpoint a handler belongs to, and thereby its types. */
export const handler = <E extends AnyEndpoint>(endpoint: E, run: Handler<E>) => ({ endpoint, run })

/** An endpoint with its handler, as the table holds it. */
export type Entry<E extends AnyEndpoint> = { endpoint: E; run: Handler<E> }
