import { badQuery } from '../errors'
import { tupleText } from '../index-keys'
import { typeName } from '../types'
import { type ExpressionOperators, isNothing, withArguments } from './operator'

const textOf = (value: unknown) => tupleText([value])

/** The distinct elements of an array by their text, the first of equal ones kept. */
function setOf(name: string, array: unknown): Map<string, unknown> {
  if (!Array.isArray(array))
    throw badQuery(`All operands of ${name} must be arrays. One argument is of type: ${typeName(array)}`)
  const set = new Map<string, unknown>()
  for (const item of array) if (!set.has(textOf(item))) set.set(textOf(item), item)
  return set
}

const MANY = Number.POSITIVE_INFINITY

/** Sets of values equal as BSON; sub-documents with their fields in another order differ. */
export const setOperators: ExpressionOperators = {
  $setUnion: withArguments('$setUnion', [0, MANY], (...arrays) => {
    if (arrays.some(isNothing)) return null
    return [
      ...setOf(
        '$setUnion',
        arrays.flatMap((array) => [...setOf('$setUnion', array).values()]),
      ).values(),
    ]
  }),
  $setIntersection: withArguments('$setIntersection', [0, MANY], (...arrays) => {
    if (arrays.some(isNothing)) return null
    const [first = new Map<string, unknown>(), ...others] = arrays.map((array) =>
      setOf('$setIntersection', array),
    )
    return [...first].filter(([text]) => others.every((other) => other.has(text))).map(([, value]) => value)
  }),
  $setDifference: withArguments('$setDifference', [2, 2], (a, b) => {
    if (isNothing(a) || isNothing(b)) return null
    const gone = setOf('$setDifference', b)
    return [...setOf('$setDifference', a)].filter(([text]) => !gone.has(text)).map(([, value]) => value)
  }),
  $setEquals: withArguments('$setEquals', [2, MANY], (...arrays) => {
    const [first, ...others] = arrays.map((array) => setOf('$setEquals', array))
    return others.every(
      (other) => other.size === first.size && [...first.keys()].every((text) => other.has(text)),
    )
  }),
  $setIsSubset: withArguments('$setIsSubset', [2, 2], (a, b) => {
    const whole = setOf('$setIsSubset', b)
    return [...setOf('$setIsSubset', a).keys()].every((text) => whole.has(text))
  }),
}
