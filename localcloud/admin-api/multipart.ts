import type { IncomingMessage } from 'node:http'
import busboy from 'busboy'
import { CloudError } from '../errors'

const LIMITS = { fieldSize: 12 * 1024 * 1024, fields: 32, files: 4, fileSize: 12 * 1024 * 1024, parts: 40 }

/** Fields of a multipart body as bytes, whether sent as fields or as files. */
export async function readMultipart(request: IncomingMessage): Promise<Record<string, Buffer>> {
  const fields: Record<string, Buffer> = {}
  let parser: busboy.Busboy
  try {
    // Latin-1 keeps every byte of a binary field.
    parser = busboy({ headers: request.headers, defCharset: 'latin1', limits: LIMITS })
  } catch {
    throw new CloudError('INVALID_PARAM', 'the form is malformed')
  }
  parser.on('field', (name, value) => {
    fields[name] = Buffer.from(value, 'latin1')
  })
  parser.on('file', (name, stream) => {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      fields[name] = Buffer.concat(chunks)
    })
  })
  await new Promise<void>((resolve, reject) => {
    parser.on('close', resolve)
    parser.on('error', () => reject(new CloudError('INVALID_PARAM', 'the form is malformed')))
    request.on('error', reject)
    request.pipe(parser)
  })
  return fields
}
