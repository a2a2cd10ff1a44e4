import { type Binary, Decimal128, type Long, type ObjectId, Timestamp } from 'bson'

/** A stored document: plain fields; dates as Date, other BSON types as the `bson` package's objects. */
export type Document = { [field: string]: unknown }

/**
 * Position of a BSON type in MongoDB's comparison order. `undefined` stands for BSON undefined, which is also
 * how an empty array sorts.
 */
export function typeRank(value: unknown): number {
  switch (typeof value) {
    case 'string':
      return 15
    case 'number':
    case 'bigint':
      return 10
    case 'boolean':
      return 40
    case 'undefined':
      return 2
  }
  if (value === null) return 5
  if (value instanceof Date) return 45
  if (Array.isArray(value)) return 25
  if (value instanceof TypeEdge) return value.rank
  switch ((value as { _bsontype?: string })._bsontype) {
    case undefined:
      return 20
    case 'Int32':
    case 'Double':
    case 'Long':
      return value instanceof Timestamp ? 47 : 10
    case 'Decimal128':
      return 10
    case 'BSONSymbol':
      return 15
    case 'Binary':
    case 'UUID':
      return 30
    case 'ObjectId':
      return 35
    case 'Timestamp':
      return 47
    case 'BSONRegExp':
      return 50
    case 'DBRef':
      return 20
    case 'Code':
      return 60
    case 'MinKey':
      return -1
    case 'MaxKey':
      return 127
  }
  return 20
}

/** A point just before or after every value of one type: how an open range stays inside its type. */
export class TypeEdge {
  private constructor(readonly rank: number) {}
  static before(value: unknown) {
    return new TypeEdge(typeRank(value) - 0.5)
  }
  static after(value: unknown) {
    return new TypeEdge(typeRank(value) + 0.5)
  }
}

/** A plain sub-document, as opposed to an array, a date or a BSON object. */
export function isSubDocument(value: unknown): value is Document {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    (value as { _bsontype?: string })._bsontype === undefined
  )
}

/** MongoDB's total order over all values. Sub-documents compare field by field, so key order matters. */
export function compareValues(a: unknown, b: unknown): number {
  if (a === b) return 0
  if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b)
  const rank = typeRank(a)
  const difference = rank - typeRank(b)
  if (difference !== 0) return difference
  switch (rank) {
    case 10:
      return compareNumbers(numeric(a), numeric(b))
    case 15:
      return compareStrings(String(a), String(b))
    case 20:
      return compareDocuments(a as Document, b as Document)
    case 25:
      return compareArrays(a as unknown[], b as unknown[])
    case 30:
      return compareBinaries(a as Binary, b as Binary)
    case 35:
      return compareStrings((a as ObjectId).toHexString(), (b as ObjectId).toHexString())
    case 40:
      return a ? 1 : -1
    case 45:
      return (a as Date).getTime() - (b as Date).getTime()
    case 47:
      return (a as Long).compare(b as Long)
    case 50:
    case 60:
      return compareStrings(JSON.stringify(a), JSON.stringify(b))
  }
  return 0
}

/** Whether MongoDB regards the two values as the same value. */
export const sameValue = (a: unknown, b: unknown) => compareValues(a, b) === 0

/** The number a BSON numeric value stands for. */
export function numeric(value: unknown): number {
  if (typeof value === 'number') return value
  if (value instanceof Decimal128) return Number(value.toString())
  return Number(value)
}

/** Strings compare as UTF-8 bytes do: by code point, where JavaScript would compare UTF-16 units. */
function compareStrings(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length)
  for (let i = 0; i < shorter; i++) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    if (x !== y) return x >= 0xd800 && y >= 0xd800 ? surrogatesLast(x) - surrogatesLast(y) : x - y
  }
  return a.length - b.length
}

const surrogatesLast = (unit: number) => (unit < 0xe000 ? unit + 0x10000 : unit)

/** NaN sorts before every other number. */
function compareNumbers(a: number, b: number): number {
  if (a < b) return -1
  if (a > b) return 1
  if (a === b) return 0
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : -1
  return 1
}

function compareDocuments(a: Document, b: Document): number {
  const keysA = Object.keys(a)
  const keysB = Object.keys(b)
  const shorter = Math.min(keysA.length, keysB.length)
  for (let i = 0; i < shorter; i++) {
    const valueA = a[keysA[i]]
    const valueB = b[keysB[i]]
    const order =
      typeRank(valueA) - typeRank(valueB) ||
      compareStrings(keysA[i], keysB[i]) ||
      compareValues(valueA, valueB)
    if (order !== 0) return order
  }
  return keysA.length - keysB.length
}

function compareArrays(a: unknown[], b: unknown[]): number {
  const shorter = Math.min(a.length, b.length)
  for (let i = 0; i < shorter; i++) {
    const order = compareValues(a[i], b[i])
    if (order !== 0) return order
  }
  return a.length - b.length
}

function compareBinaries(a: Binary, b: Binary): number {
  return a.position - b.position || a.sub_type - b.sub_type || Buffer.compare(a.value(), b.value())
}
