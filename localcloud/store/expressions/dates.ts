import { ObjectId, Timestamp } from 'bson'
import { isSubDocument } from '../compare'
import { badQuery } from '../errors'
import { typeName } from '../types'
import { argumentValue, type ExpressionOperator, type ExpressionOperators, isNothing } from './operator'
import { offsetMinutes } from './timezone'

const DAY = 86_400_000

/** A date shifted so that its UTC fields read as the local ones, and by how much. */
type Local = { date: Date; offset: number }

/** The argument of a date operator: a date, or `{date, timezone}`. null where either is null or missing. */
function localDate(name: string, value: unknown, timezone: unknown): Local | null {
  if (isNothing(value) || timezone === null) return null
  const date = asDate(name, value)
  if (timezone !== undefined && typeof timezone !== 'string') {
    throw badQuery(`timezone must evaluate to a string, found ${typeName(timezone)}`)
  }
  const offset = timezone === undefined ? 0 : offsetMinutes(timezone, date)
  return { date: new Date(date.getTime() + offset * 60_000), offset }
}

function asDate(name: string, value: unknown): Date {
  if (value instanceof Date) return value
  if (value instanceof ObjectId) return value.getTimestamp()
  if (value instanceof Timestamp) return new Date(value.getHighBits() * 1000)
  throw badQuery(`${name}: can't convert from BSON type ${typeName(value)} to Date`)
}

const dayOfYear = ({ date }: Local) => Math.floor((+date - Date.UTC(date.getUTCFullYear(), 0, 1)) / DAY) + 1
const isoDayOfWeek = ({ date }: Local) => date.getUTCDay() || 7

/** Weeks begin on Sunday; the days before the first Sunday are week 0. */
const week = (local: Local) => Math.floor((dayOfYear(local) - 1 - local.date.getUTCDay() + 7) / 7)

/** The Thursday of the same ISO week decides its year and number. */
const thursday = (local: Local) => new Date(+local.date + (4 - isoDayOfWeek(local)) * DAY)
const isoWeek = (local: Local) => Math.ceil(dayOfYear({ date: thursday(local), offset: 0 }) / 7)

const PARTS: Record<string, (local: Local) => number> = {
  $year: ({ date }) => date.getUTCFullYear(),
  $month: ({ date }) => date.getUTCMonth() + 1,
  $dayOfMonth: ({ date }) => date.getUTCDate(),
  $dayOfWeek: ({ date }) => date.getUTCDay() + 1,
  $dayOfYear: dayOfYear,
  $hour: ({ date }) => date.getUTCHours(),
  $minute: ({ date }) => date.getUTCMinutes(),
  $second: ({ date }) => date.getUTCSeconds(),
  $millisecond: ({ date }) => date.getUTCMilliseconds(),
  $week: week,
  $isoDayOfWeek: isoDayOfWeek,
  $isoWeek: isoWeek,
  $isoWeekYear: (local) => thursday(local).getUTCFullYear(),
}

const partOperator =
  (name: string, read: (local: Local) => number): ExpressionOperator =>
  (document, argument, options) => {
    const isObject = isSubDocument(argument) && !Object.keys(argument)[0]?.startsWith('$')
    const single = Array.isArray(argument) && argument.length === 1 ? argument[0] : argument
    const value = argumentValue(document, isObject ? argument.date : single, options)
    const timezone =
      isObject && 'timezone' in argument
        ? (argumentValue(document, argument.timezone, options) ?? null)
        : undefined
    const local = localDate(name, value, timezone)
    return local && read(local)
  }

const padded = (number: number, width: number) => String(number).padStart(width, '0')

const FORMATS: Record<string, (local: Local) => string> = {
  '%Y': (local) => padded(PARTS.$year(local), 4),
  '%m': (local) => padded(PARTS.$month(local), 2),
  '%d': (local) => padded(PARTS.$dayOfMonth(local), 2),
  '%H': (local) => padded(PARTS.$hour(local), 2),
  '%M': (local) => padded(PARTS.$minute(local), 2),
  '%S': (local) => padded(PARTS.$second(local), 2),
  '%L': (local) => padded(PARTS.$millisecond(local), 3),
  '%j': (local) => padded(dayOfYear(local), 3),
  '%w': (local) => String(PARTS.$dayOfWeek(local)),
  '%u': (local) => String(isoDayOfWeek(local)),
  '%U': (local) => padded(week(local), 2),
  '%V': (local) => padded(isoWeek(local), 2),
  '%G': (local) => padded(PARTS.$isoWeekYear(local), 4),
  '%z': ({ offset }) => {
    const size = Math.abs(offset)
    return `${offset < 0 ? '-' : '+'}${padded(Math.floor(size / 60), 2)}${padded(size % 60, 2)}`
  },
  '%Z': ({ offset }) => String(offset),
  '%%': () => '%',
}

const dateToString: ExpressionOperator = (document, argument, options) => {
  if (!isSubDocument(argument)) throw badQuery('$dateToString only supports an object as its argument')
  if (!('date' in argument)) throw badQuery("Missing 'date' parameter to $dateToString")
  const valueAt = (key: string) =>
    key in argument ? (argumentValue(document, argument[key], options) ?? null) : undefined
  const local = localDate('$dateToString', valueAt('date') ?? null, valueAt('timezone'))
  if (!local) return 'onNull' in argument ? argumentValue(document, argument.onNull, options) : null
  const format = 'format' in argument ? valueAt('format') : '%Y-%m-%dT%H:%M:%S.%LZ'
  if (format === null) return null
  if (typeof format !== 'string')
    throw badQuery(`$dateToString requires that 'format' be a string, found: ${typeName(format)}`)
  return format.replace(/%.?/gs, (code) => {
    const write = FORMATS[code]
    if (!write) throw badQuery(`Invalid format character '${code}' in format string`)
    return write(local)
  })
}

const dateToParts: ExpressionOperator = (document, argument, options) => {
  if (!isSubDocument(argument) || !('date' in argument))
    throw badQuery("Missing 'date' parameter to $dateToParts")
  const timezone =
    'timezone' in argument ? (argumentValue(document, argument.timezone, options) ?? null) : undefined
  const local = localDate('$dateToParts', argumentValue(document, argument.date, options), timezone)
  if (!local) return null
  const isIso = 'iso8601' in argument && Boolean(argumentValue(document, argument.iso8601, options))
  const days = isIso
    ? { isoWeekYear: PARTS.$isoWeekYear(local), isoWeek: isoWeek(local), isoDayOfWeek: isoDayOfWeek(local) }
    : { year: PARTS.$year(local), month: PARTS.$month(local), day: PARTS.$dayOfMonth(local) }
  return {
    ...days,
    hour: PARTS.$hour(local),
    minute: PARTS.$minute(local),
    second: PARTS.$second(local),
    millisecond: PARTS.$millisecond(local),
  }
}

export const dateOperators: ExpressionOperators = {
  ...Object.fromEntries(Object.entries(PARTS).map(([name, read]) => [name, partOperator(name, read)])),
  $dateToString: dateToString,
  $dateToParts: dateToParts,
}
