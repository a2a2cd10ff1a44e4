import { randomUUID } from 'node:crypto'
import type { Caller } from '../caller'

/** What the cloud knows of a running call. */
export interface Ticket {
  caller: Caller
  functionName: string
  /** Chain of sources in the platform's words, such as `wx_client,scf`. */
  chain: string
  depth: number
}

/**
 * The SDK returns TCB_SESSIONTOKEN with every request. Here it names the running call, so that nested calls keep the
 * caller and permissions are those of the function that asks.
 */
export class Tickets {
  #open = new Map<string, Ticket>()

  issue(ticket: Ticket): string {
    const token = randomUUID()
    this.#open.set(token, ticket)
    return token
  }

  /** The running call behind a token; undefined once it ended. */
  find(token: unknown): Ticket | undefined {
    return typeof token === 'string' ? this.#open.get(token) : undefined
  }

  close(token: string): void {
    this.#open.delete(token)
  }
}
