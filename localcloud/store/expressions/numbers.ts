import { compareValues, numeric, typeRank } from '../compare'
import { badQuery } from '../errors'
import { typeName } from '../types'
import {
  argumentValue,
  type ExpressionOperator,
  type ExpressionOperators,
  isNothing,
  withArguments,
} from './operator'

const isNumber = (value: unknown) => typeRank(value) === 10

/** Sums, averages and extremes over the elements of one array, or over several arguments. */
const over =
  (compute: (values: unknown[]) => unknown): ExpressionOperator =>
  (document, argument, options) => {
    const value = argumentValue(document, argument, options)
    if (!Array.isArray(value)) return compute([value])
    // A single argument in a list counts as the argument itself.
    const sole =
      Array.isArray(argument) && argument.length === 1 && Array.isArray(value[0]) ? value[0] : value
    return compute(sole)
  }

const numbersIn = (values: unknown[]) => values.filter(isNumber).map(numeric)

export const sum = (values: unknown[]) => numbersIn(values).reduce((total, value) => total + value, 0)

export function average(values: unknown[]): number | null {
  const numbers = numbersIn(values)
  return numbers.length > 0 ? sum(numbers) / numbers.length : null
}

/** The least (direction 1) or greatest (-1) value that is neither null nor missing. */
export function extreme(values: unknown[], direction: 1 | -1): unknown {
  let best: unknown = null
  for (const value of values) {
    if (!isNothing(value) && (best === null || compareValues(value, best) * direction < 0)) best = value
  }
  return best
}

/** The standard deviation; of a sample when `correction` is 1. */
export function deviation(values: unknown[], correction: 0 | 1): number | null {
  const numbers = numbersIn(values)
  if (numbers.length <= correction) return null
  const mean = sum(numbers) / numbers.length
  const squares = numbers.reduce((total, value) => total + (value - mean) ** 2, 0)
  return Math.sqrt(squares / (numbers.length - correction))
}

export const numberOperators: ExpressionOperators = {
  $sum: over(sum),
  $avg: over(average),
  $max: over((values) => extreme(values, -1)),
  $min: over((values) => extreme(values, 1)),
  $stdDevPop: over((values) => deviation(values, 0)),
  $stdDevSamp: over((values) => deviation(values, 1)),
  $trunc: withArguments('$trunc', [1, 2], (value, place = 0) => {
    if (isNothing(value) || isNothing(place)) return null
    if (!isNumber(value)) throw badQuery(`$trunc only supports numeric types, not ${typeName(value)}`)
    const scale = 10 ** numeric(place)
    return Math.trunc(numeric(value) * scale) / scale
  }),
}
