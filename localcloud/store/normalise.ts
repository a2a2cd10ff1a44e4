import { Binary, BSONRegExp, Long } from 'bson'
import { type Document, isSubDocument } from './compare'
import { setField } from './wire'

/** A private copy of a plain JavaScript document, in the values the store keeps: no `undefined`, no RegExp. */
export function normalise(document: Document): Document {
  return normaliseValue(document) as Document
}

function normaliseValue(value: unknown): unknown {
  if (typeof value === 'bigint')
    return Number.isSafeInteger(Number(value)) ? Number(value) : Long.fromBigInt(value)
  if (typeof value === 'function' || typeof value === 'symbol')
    throw new TypeError('a document holds data only')
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => normaliseValue(item) ?? null)
  if (value instanceof RegExp) return new BSONRegExp(value.source, value.flags.replace(/[^imsux]/g, ''))
  if (value instanceof Uint8Array) return new Binary(value)
  if (!isSubDocument(value)) return value
  const result: Document = {}
  for (const key of Object.keys(value)) {
    const item = normaliseValue(value[key])
    if (item !== undefined) setField(result, key, item)
  }
  return result
}
