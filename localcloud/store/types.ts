import { Binary, Decimal128 } from 'bson'
import { isSubDocument } from './compare'
import { badQuery } from './errors'
import { isRegularExpression } from './regular-expression'

const NUMBERS_BY_ALIAS: Record<number, string> = {
  [-1]: 'minKey',
  1: 'double',
  2: 'string',
  3: 'object',
  4: 'array',
  5: 'binData',
  6: 'undefined',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  10: 'null',
  11: 'regex',
  13: 'javascript',
  14: 'symbol',
  16: 'int',
  17: 'timestamp',
  18: 'long',
  19: 'decimal',
  127: 'maxKey',
}

const ALIASES = new Set([...Object.values(NUMBERS_BY_ALIAS), 'number', 'missing'])

/** MongoDB's name for a value's type. A whole number is an int or a long by its size, as on the wire. */
export function typeName(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return 'string'
    case 'boolean':
      return 'bool'
    case 'undefined':
      return 'missing'
    case 'number':
      if (!Number.isSafeInteger(value) || Object.is(value, -0)) return 'double'
      return Math.abs(value) <= 0x7fffffff ? 'int' : 'long'
  }
  if (value === null) return 'null'
  if (value instanceof Date) return 'date'
  if (Array.isArray(value)) return 'array'
  if (isSubDocument(value)) return 'object'
  if (isRegularExpression(value)) return 'regex'
  if (value instanceof Binary) return 'binData'
  if (value instanceof Decimal128) return 'decimal'
  const name = String((value as { _bsontype?: string })._bsontype)
  const renamed: Record<string, string> = { BSONSymbol: 'symbol', Code: 'javascript', Int32: 'int' }
  return renamed[name] ?? name[0].toLowerCase() + name.slice(1)
}

/** Whether a value is of the type a `$type` or `bsonType` alias names. */
export function isOfType(value: unknown, alias: string): boolean {
  const name = typeName(value)
  if (alias === 'number') return ['int', 'long', 'double', 'decimal'].includes(name)
  return name === alias
}

/** The operand of $type: an alias, a number, or a list of them. */
export function typePredicate(operand: unknown): (value: unknown) => boolean {
  const wanted = (Array.isArray(operand) ? operand : [operand]).map((item) => {
    const alias = typeof item === 'number' ? NUMBERS_BY_ALIAS[item] : item
    if (typeof alias !== 'string' || !ALIASES.has(alias))
      throw badQuery(`Unknown type name alias: ${String(item)}`)
    return alias
  })
  if (wanted.length === 0) throw badQuery('$type must match at least one type')
  return (value) => value !== undefined && wanted.some((alias) => isOfType(value, alias))
}
