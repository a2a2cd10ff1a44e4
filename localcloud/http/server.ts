import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pipeline } from 'node:stream/promises'
import { MalformedBody, PayloadTooLarge, parseJson, readBody } from './body'
import { refuseForeign } from './guard'
import type { HttpReply, HttpRequest } from './route'
import { Router } from './router'

const DEFAULT_BODY_LIMIT = 1024 * 1024

/** The one HTTP server of the local cloud, on 127.0.0.1 only. */
export class LocalServer {
  readonly router = new Router()
  readonly #server: Server

  constructor(readonly onUnexpected: (error: unknown) => void) {
    this.#server = createServer((request, response) => void this.#answer(request, response))
    this.#server.keepAliveTimeout = 60_000
  }

  /** Resolves with the port in use; `port` 0 takes any free one. Rejects with EADDRINUSE when it is taken. */
  async listen(port: number): Promise<number> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject)
      this.#server.listen(port, '127.0.0.1', () => {
        this.#server.off('error', reject)
        resolve()
      })
    })
    return (this.#server.address() as AddressInfo).port
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      await send(request, response, await this.#reply(request))
    } catch (error) {
      if (!isDisconnect(error)) this.onUnexpected(error)
      response.destroy()
    }
  }

  async #reply(request: IncomingMessage): Promise<HttpReply> {
    const refusal = refuseForeign(request)
    if (refusal) return problem(403, 'FORBIDDEN', refusal)
    try {
      const url = new URL(request.url ?? '/', `http://${request.headers.host}`)
      const found = this.router.find(request.method ?? 'GET', decodeURIComponent(url.pathname))
      if (!found) return problem(404, 'NOT_FOUND', `no ${request.method} ${url.pathname} here`)
      return await found.route.handle(asHttpRequest(request, url, found.rest))
    } catch (error) {
      if (error instanceof URIError || (error as NodeJS.ErrnoException).code === 'ERR_INVALID_URL') {
        return problem(400, 'INVALID_PARAM', 'the address is malformed')
      }
      if (error instanceof PayloadTooLarge) return problem(413, 'EXCEED_MAX_PAYLOAD_SIZE', error.message)
      if (error instanceof MalformedBody) return problem(400, 'INVALID_PARAM', error.message)
      if (!isDisconnect(error)) this.onUnexpected(error)
      return problem(500, 'SYS_ERR', 'internal error')
    }
  }
}

const problem = (status: number, code: string, message: string): HttpReply => ({
  status,
  json: { code, message },
})

const asHttpRequest = (request: IncomingMessage, url: URL, rest: string): HttpRequest => ({
  method: request.method ?? 'GET',
  url,
  rest,
  headers: request.headers,
  stream: request,
  bytes: (limit = DEFAULT_BODY_LIMIT) => readBody(request, limit),
  json: async (limit = DEFAULT_BODY_LIMIT) => parseJson(await readBody(request, limit)),
})

async function send(request: IncomingMessage, response: ServerResponse, reply: HttpReply): Promise<void> {
  const json = reply.json !== undefined
  const body = json ? JSON.stringify(reply.json) : (reply.body ?? '')
  const headers = { 'x-content-type-options': 'nosniff', ...reply.headers }
  const isWhole = typeof body === 'string' || Buffer.isBuffer(body)
  response.writeHead(reply.status ?? 200, {
    ...(json && { 'content-type': 'application/json; charset=utf-8' }),
    ...(isWhole && { 'content-length': Buffer.byteLength(body) }),
    ...headers,
  })
  if (request.method === 'HEAD') {
    if (!isWhole) body.destroy()
    response.end()
  } else if (isWhole) response.end(body)
  else await pipeline(body, response)
  // A body nobody read would block the connection's next request.
  if (!request.readableEnded) request.resume()
}

const DISCONNECTS = new Set(['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE'])

const isDisconnect = (error: unknown) => DISCONNECTS.has((error as NodeJS.ErrnoException)?.code ?? '')
