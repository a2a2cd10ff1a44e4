import { compareValues, numeric, sameValue, typeRank } from './compare'
import { badQuery } from './errors'
import { isRegularExpression } from './regular-expression'

/** Whether one value fulfils a condition; `undefined` stands for a missing field. */
export type ValuePredicate = (value: unknown) => boolean

/** Equality with a value; null equals a missing field too. */
export function equals(operand: unknown): ValuePredicate {
  if (operand === undefined || operand === null) return (value) => value === null || value === undefined
  if (typeof operand === 'string' || typeof operand === 'boolean') return (value) => value === operand
  return (value) => value !== undefined && sameValue(value, operand)
}

/** $gt, $gte, $lt and $lte, which compare within one type only. */
export function comparison(operator: string, operand: unknown): ValuePredicate {
  if (isRegularExpression(operand))
    throw badQuery(`Can't have RegEx as arg to predicate over field ${operator}`)
  const rank = typeRank(operand)
  const accepts = acceptsOrder(operator)
  if (operand === undefined || operand === null) {
    return (value) => (value === null || value === undefined) && accepts(0)
  }
  if (rank < 0 || rank === 127) {
    return (value) => value !== undefined && accepts(compareValues(value, operand))
  }
  const isNotANumber = rank === 10 && Number.isNaN(numeric(operand))
  return (value) => {
    if (value === undefined || typeRank(value) !== rank) return false
    if (rank === 10 && Number.isNaN(numeric(value)) !== isNotANumber) return false
    return accepts(compareValues(value, operand))
  }
}

function acceptsOrder(operator: string): (order: number) => boolean {
  switch (operator) {
    case '$gt':
      return (order) => order > 0
    case '$gte':
      return (order) => order >= 0
    case '$lt':
      return (order) => order < 0
    default:
      return (order) => order <= 0
  }
}

/** $mod, on the whole part of numbers. */
export function modulo(operand: unknown): ValuePredicate {
  if (!Array.isArray(operand)) throw badQuery('malformed mod, needs to be an array')
  if (operand.length < 2) throw badQuery('malformed mod, not enough elements')
  if (operand.length > 2) throw badQuery('malformed mod, too many elements')
  if (typeRank(operand[0]) !== 10) throw badQuery('malformed mod, divisor not a number')
  if (typeRank(operand[1]) !== 10) throw badQuery('malformed mod, remainder not a number')
  const divisor = Math.trunc(numeric(operand[0]))
  const remainder = Math.trunc(numeric(operand[1]))
  if (divisor === 0) throw badQuery('divisor cannot be 0')
  return (value) => {
    if (typeRank(value) !== 10) return false
    const number = Math.trunc(numeric(value))
    return Number.isFinite(number) && number % divisor === remainder
  }
}

/** A text the expression matches, or the same expression stored. */
export function regexPredicate(regexp: RegExp, original: unknown): ValuePredicate {
  return (value) =>
    typeof value === 'string' ? regexp.test(value) : isRegularExpression(value) && sameValue(value, original)
}

/** The operand of $size. */
export function sizeOperand(operand: unknown): number {
  if (typeRank(operand) !== 10) throw badQuery('$size needs a number')
  const size = numeric(operand)
  if (!Number.isInteger(size)) throw badQuery('$size must be a whole number')
  if (size < 0) throw badQuery('$size may not be negative')
  return size
}

/** $bitsAllSet and its kin, on whole numbers. */
export function bits(operator: string, operand: unknown): ValuePredicate {
  const mask = Array.isArray(operand)
    ? operand.reduce<bigint>((sum, position) => sum | (1n << BigInt(numeric(position))), 0n)
    : BigInt(Math.trunc(numeric(operand)))
  if (mask < 0n) throw badQuery(`Expected a non-negative number in: ${operator}`)
  return (value) => {
    if (typeRank(value) !== 10 || !Number.isInteger(numeric(value))) return false
    const common = BigInt.asUintN(64, BigInt(numeric(value))) & mask
    if (operator === '$bitsAllSet') return common === mask
    if (operator === '$bitsAnySet') return common !== 0n
    return operator === '$bitsAllClear' ? common === 0n : common !== mask
  }
}
