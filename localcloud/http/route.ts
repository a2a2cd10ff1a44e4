import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'

/** A request as a route sees it. */
export interface HttpRequest {
  method: string
  url: URL
  /** What a trailing `*` of the route's path matched, decoded. */
  rest: string
  headers: IncomingMessage['headers']
  /** The body as it arrives, for routes that store it without holding it. */
  stream: IncomingMessage
  /** Whole body; throws PayloadTooLarge past the limit in bytes. */
  bytes(limit?: number): Promise<Buffer>
  /** Whole body as JSON (an empty body is `{}`); throws MalformedBody. */
  json(limit?: number): Promise<unknown>
}

export interface HttpReply {
  status?: number
  headers?: Record<string, string | number>
  /** Sent as JSON; wins over `body`. */
  json?: unknown
  body?: string | Buffer | Readable
}

/** One path of the local server. A path ending in `*` matches everything that starts with it; the longest match wins. */
export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  path: string
  handle(request: HttpRequest): HttpReply | Promise<HttpReply>
}
