import type { IncomingMessage } from 'node:http'

const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Only this computer's own pages and programs may speak to the cloud. The Host header stops a foreign name that was pointed
 * at 127.0.0.1 (DNS rebinding); the Origin header stops foreign pages, which may send simple requests without asking.
 */
export function refuseForeign(request: IncomingMessage): string | undefined {
  const host = request.headers.host ?? ''
  if (!LOOPBACK_NAMES.has(host.replace(/:\d+$/, '')))
    return `this server answers on localhost only, not on ${host}`
  const origin = request.headers.origin
  if (origin !== undefined && origin !== `http://${host}`) return `requests from ${origin} are refused`
  return undefined
}

/** The admin protocol belongs to functions: a browser, which always sends one of these headers, has no business there. */
export const isFromBrowser = (headers: IncomingMessage['headers']) =>
  headers.origin !== undefined || headers['sec-fetch-site'] !== undefined
