import { typeRank } from '../compare'
import { badQuery } from '../errors'
import { typeName } from '../types'
import { type ExpressionOperators, isNothing, withArguments } from './operator'

/** A value as text, where MongoDB takes dates and numbers for text too; nothing becomes ''. */
function textOf(name: string, value: unknown): string {
  if (isNothing(value)) return ''
  if (typeof value === 'string') return value
  if (value instanceof Date) return value.toISOString()
  if (typeRank(value) === 10) return String(value)
  throw badQuery(`can't convert from BSON type ${typeName(value)} to String in ${name}`)
}

function wholeNumber(name: string, value: unknown): number {
  if (typeRank(value) !== 10)
    throw badQuery(`${name}: Invalid range, expected a number but got ${typeName(value)}`)
  return Math.trunc(Number(value))
}

/** A stretch of UTF-8 bytes; a negative length reaches to the end. */
const bytesOf = (name: string) =>
  withArguments(name, [3, 3], (value, start, length) => {
    const bytes = Buffer.from(textOf(name, value))
    const from = wholeNumber(name, start)
    const count = wholeNumber(name, length)
    if (from < 0) throw badQuery(`${name}: starting index must be non-negative (got: ${from})`)
    const isContinuation = (at: number) => at < bytes.length && (bytes[at] & 0xc0) === 0x80
    const to = count < 0 ? bytes.length : Math.min(bytes.length, from + count)
    if (isContinuation(from))
      throw badQuery(`${name}:  Invalid range, starting index is a UTF-8 continuation byte.`)
    if (isContinuation(to))
      throw badQuery(`${name}:  Invalid range, ending index is in the middle of a UTF-8 character.`)
    return bytes.subarray(from, to).toString()
  })

/** Where one text occurs in another, counted in the units `split` gives. */
const indexIn = (name: string, split: (text: string) => readonly unknown[]) =>
  withArguments(name, [2, 4], (value, sought, start = 0, end = undefined) => {
    if (isNothing(value)) return null
    if (typeof value !== 'string') {
      throw badQuery(`${name} requires a string as the first argument, found: ${typeName(value)}`)
    }
    if (typeof sought !== 'string') {
      throw badQuery(`${name} requires a string as the second argument, found: ${typeName(sought)}`)
    }
    const [first, last] = [wholeNumber(name, start), end === undefined ? undefined : wholeNumber(name, end)]
    if (first < 0 || (last !== undefined && last < 0)) {
      throw badQuery(`${name} requires a nonnegative starting and ending index`)
    }
    const units = split(value).slice(0, last)
    const wanted = split(sought)
    for (let at = first; at <= units.length - wanted.length; at++) {
      if (wanted.every((unit, i) => units[at + i] === unit)) return at
    }
    return -1
  })

export const stringOperators: ExpressionOperators = {
  $substr: bytesOf('$substr'),
  $substrBytes: bytesOf('$substrBytes'),
  $indexOfBytes: indexIn('$indexOfBytes', (text) => [...Buffer.from(text)]),
  $indexOfCP: indexIn('$indexOfCP', (text) => [...text]),
  $toLower: withArguments('$toLower', [1, 1], (value) => textOf('$toLower', value).toLowerCase()),
  $toUpper: withArguments('$toUpper', [1, 1], (value) => textOf('$toUpper', value).toUpperCase()),
}
