import { sameValue } from '../compare'
import { badQuery } from '../errors'
import { typeName } from '../types'
import { type ExpressionOperators, isNothing, withArguments } from './operator'

/** `[k, v]` or `{k, v}`, as the pairs of an object come. */
function pairOf(pair: unknown): [string, unknown] {
  const isObject = typeof pair === 'object' && pair !== null && 'k' in pair && 'v' in pair
  const [k, v] = Array.isArray(pair) && pair.length === 2 ? pair : isObject ? [pair.k, pair.v] : []
  if (typeof k !== 'string')
    throw badQuery('$arrayToObject requires arrays of two, or objects of k and v, with a string as the key')
  return [k, v]
}

export const arrayOperators: ExpressionOperators = {
  $in: withArguments('$in', [2, 2], (value, array) => {
    if (!Array.isArray(array))
      throw badQuery(`$in requires an array as a second argument, found: ${typeName(array)}`)
    return array.some((item) => sameValue(item, value))
  }),
  $indexOfArray: withArguments('$indexOfArray', [2, 4], (array, value, start = 0, end = undefined) => {
    if (isNothing(array)) return null
    if (!Array.isArray(array)) {
      throw badQuery(`$indexOfArray requires an array as a first argument, found: ${typeName(array)}`)
    }
    const last = end === undefined ? array.length : Math.min(array.length, Number(end))
    for (let at = Number(start); at < last; at++) if (sameValue(array[at], value)) return at
    return -1
  }),
  $arrayToObject: withArguments('$arrayToObject', [1, 1], (pairs) => {
    if (isNothing(pairs)) return null
    if (!Array.isArray(pairs))
      throw badQuery(`$arrayToObject requires an array input, found: ${typeName(pairs)}`)
    return Object.fromEntries(pairs.map(pairOf))
  }),
  $size: withArguments('$size', [1, 1], (array) => {
    if (!Array.isArray(array))
      throw badQuery(`The argument to $size must be an array, but was of type: ${typeName(array)}`)
    return array.length
  }),
}
