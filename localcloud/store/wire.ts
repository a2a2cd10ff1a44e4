import { EJSON, ObjectId } from 'bson'
import { type Document, isSubDocument } from './compare'
import { invalidParameter } from './errors'

/** The keys that make an object an Extended JSON value instead of a document. */
const EXTENDED = new Set([
  '$oid',
  '$date',
  '$numberInt',
  '$numberLong',
  '$numberDouble',
  '$numberDecimal',
  '$binary',
  '$uuid',
  '$timestamp',
  '$regularExpression',
  '$minKey',
  '$maxKey',
  '$symbol',
  '$code',
])

/** MongoDB refuses deeper documents; the bound also keeps recursion safe. */
const MAXIMUM_DEPTH = 180

/**
 * Reads one Extended JSON string of a request. `{"$tcb_server_date":{"offset":ms}}` becomes the server's time.
 * Throws INVALID_PARAM for what is not JSON or not a document.
 */
export function parseDocument(text: unknown, what: string, now: () => number): Document {
  if (text === undefined || text === null || text === '') return {}
  const value = parseValue(text, what, now)
  if (!isSubDocument(value)) throw invalidParameter(`${what} must be an object`)
  return value
}

/** As parseDocument, for a value of any type (a pipeline stage's). */
export function parseValue(text: unknown, what: string, now: () => number): unknown {
  if (typeof text !== 'string') throw invalidParameter(`${what} must be an EJSON string`)
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw invalidParameter(`${what} is not valid EJSON`)
  }
  return fromExtended(json, what, now, 0)
}

function fromExtended(json: unknown, what: string, now: () => number, depth: number): unknown {
  if (json === null || typeof json !== 'object') return json
  if (depth > MAXIMUM_DEPTH)
    throw invalidParameter(`${what} exceeds the maximum nested depth of ${MAXIMUM_DEPTH}`)
  if (Array.isArray(json)) return json.map((item) => fromExtended(item, what, now, depth + 1))
  const keys = Object.keys(json)
  const first = keys[0]
  if (keys.length <= 2 && first?.[0] === '$') {
    const content = (json as Document)[first]
    if (first === '$tcb_server_date') return serverDate(content, now)
    if (EXTENDED.has(first)) return extendedValue(json as Document, first, content, what)
  }
  const result: Document = {}
  for (const key of keys) setField(result, key, fromExtended((json as Document)[key], what, now, depth + 1))
  return result
}

/** Assigns also `__proto__` as an ordinary field. */
export function setField(target: Document, key: string, value: unknown) {
  if (key === '__proto__') {
    Object.defineProperty(target, key, { value, enumerable: true, writable: true, configurable: true })
  } else target[key] = value
}

function serverDate(content: unknown, now: () => number): Date {
  const offset = (content as { offset?: unknown } | null)?.offset
  const milliseconds =
    typeof offset === 'object' && offset !== null ? Number(Object.values(offset)[0]) : Number(offset ?? 0)
  return new Date(now() + (Number.isFinite(milliseconds) ? milliseconds : 0))
}

function extendedValue(json: Document, key: string, content: unknown, what: string): unknown {
  switch (key) {
    case '$numberInt':
    case '$numberLong':
    case '$numberDouble': {
      const number = Number(content)
      if (typeof content !== 'string' || (Number.isNaN(number) && content !== 'NaN')) break
      return number
    }
    case '$date': {
      const value = isSubDocument(content) ? Number(content.$numberLong) : content
      const date = new Date(value as string | number)
      if (Number.isNaN(date.getTime())) break
      return date
    }
    case '$oid':
      if (typeof content !== 'string' || !/^[0-9a-f]{24}$/i.test(content)) break
      return new ObjectId(content)
    default:
      try {
        return EJSON.deserialize(json, { relaxed: true })
      } catch {
        break
      }
  }
  throw invalidParameter(`${what} holds an invalid ${key}`)
}

/** One document of a reply: canonical Extended JSON, ObjectIds as hex strings, as the service hands them back. */
export function stringifyDocument(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value)
    case 'boolean':
      return value ? 'true' : 'false'
    case 'number':
      return numberText(value)
    case 'object':
      break
    default:
      return 'null'
  }
  if (value === null) return 'null'
  if (value instanceof Date) return `{"$date":{"$numberLong":"${value.getTime()}"}}`
  if (Array.isArray(value)) return `[${value.map(stringifyDocument).join(',')}]`
  if (value instanceof ObjectId) return `"${value.toHexString()}"`
  if (!isSubDocument(value)) return EJSON.stringify(value, { relaxed: false })
  let text = ''
  for (const key of Object.keys(value)) {
    if (value[key] === undefined) continue
    text += `${text && ','}${JSON.stringify(key)}:${stringifyDocument(value[key])}`
  }
  return `{${text}}`
}

function numberText(value: number): string {
  if (!Number.isInteger(value) || Object.is(value, -0)) {
    return `{"$numberDouble":"${Object.is(value, -0) ? '-0.0' : value}"}`
  }
  if (Math.abs(value) <= 0x7fffffff) return `{"$numberInt":"${value}"}`
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER
    ? `{"$numberLong":"${value}"}`
    : `{"$numberDouble":"${value}"}`
}
