import { randomUUID } from 'node:crypto'
import { CloudError } from '../errors'
import { PayloadTooLarge } from '../http/body'
import type { HttpReply, HttpRequest, Route } from '../http/route'
import type { Storage } from './storage'

/** What the object store itself answers: uploads by PUT, downloads by signed address, errors as XML. */
export const storageRoutes = (storage: Storage): Route[] => [
  {
    method: 'PUT',
    path: '/cos/*',
    async handle({ rest, headers, stream }) {
      try {
        await storage.receive(rest, headers.authorization, stream)
        return { status: 200 }
      } catch (error) {
        if (error instanceof PayloadTooLarge)
          return refusal(400, 'EntityTooLarge', 'Your upload is too large.')
        if (error instanceof CloudError) return refusal(403, error.code, error.message)
        throw error
      }
    },
  },
  { method: 'GET', path: '/files/*', handle: (request) => download(storage, request) },
]

async function download(storage: Storage, { url, rest, headers }: HttpRequest): Promise<HttpReply> {
  const [expires, signature] = [url.searchParams.get('t'), url.searchParams.get('sign')]
  const file =
    (await storage.open(rest, expires, signature)) ??
    (await storage.open(decodeAgain(rest), expires, signature))
  if (!file) return refusal(403, 'AccessDenied', 'The address is wrong or has expired.')
  const range = readRange(headers.range, file.size)
  const describing = {
    'content-type': file.contentType,
    'accept-ranges': 'bytes',
    'cache-control': 'private, max-age=3600',
    // What people uploaded must not run as a page of this origin.
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  }
  if (range === 'beyond') return { status: 416, headers: { 'content-range': `bytes */${file.size}` } }
  if (!range)
    return { headers: { ...describing, 'content-length': file.size }, body: storage.files.read(file.path) }
  return {
    status: 206,
    headers: {
      ...describing,
      'content-length': range.end - range.start + 1,
      'content-range': `bytes ${range.start}-${range.end}/${file.size}`,
    },
    body: storage.files.read(file.path, range),
  }
}

/** The SDK encodes an address that already had %, ? or # encoded once more. */
function decodeAgain(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function readRange(
  header: string | undefined,
  size: number,
): { start: number; end: number } | 'beyond' | undefined {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(header ?? '') ?? []
  if (first === undefined) return undefined
  const start = Number(first)
  const end = last ? Math.min(Number(last), size - 1) : size - 1
  return start <= end ? { start, end } : 'beyond'
}

const refusal = (status: number, code: string, message: string): HttpReply => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${message}</Message><RequestId>${randomUUID()}</RequestId><TraceId>${randomUUID()}</TraceId></Error>`,
})
