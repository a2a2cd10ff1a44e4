import type { IncomingMessage } from 'node:http'

export class PayloadTooLarge extends Error {
  constructor(readonly limit: number) {
    super(`request body is larger than ${limit} bytes`)
  }
}

export class MalformedBody extends Error {}

/** Collects a body up to `limit` bytes; past it the rest is let go unread, so that the refusal still reaches the sender. */
export async function readBody(stream: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= limit) chunks.push(chunk)
  }
  if (size > limit) throw new PayloadTooLarge(limit)
  return Buffer.concat(chunks, size)
}

export function parseJson(bytes: Buffer): unknown {
  if (bytes.length === 0) return {}
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    throw new MalformedBody('request body is not JSON')
  }
}
