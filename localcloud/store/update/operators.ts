import { compareValues, type Document, isSubDocument, numeric, sameValue, typeRank } from '../compare'
import { compileQuery, elementPredicate, isOperatorDocument } from '../query'
import { isRegularExpression, toRegExp } from '../regular-expression'
import { parseSort, sortKey } from '../sort'
import { typeName } from '../types'
import { UpdateRefused } from './refusal'

/** The field is to be taken away. */
export const REMOVED = Symbol('removed')

/** Where an operator works, for its error texts. */
export type Place = { field: string; id: string; now: () => number }

/**
 * The field's value after one operator; `undefined` leaves it as it is. `current` is undefined where it is missing.
 * Throws UpdateRefused where the current value does not fit the operator.
 */
export function applyOperator(operator: string, current: unknown, argument: unknown, place: Place): unknown {
  switch (operator) {
    case '$set':
    case '$setOnInsert':
      return argument
    case '$unset':
      return REMOVED
    case '$inc':
      return arithmetic('$inc', current, argument, place, (a, b) => a + b, numeric(argument))
    case '$mul':
      return arithmetic('$mul', current, argument, place, (a, b) => a * b, 0)
    case '$min':
      return current === undefined || compareValues(argument, current) < 0 ? argument : undefined
    case '$max':
      return current === undefined || compareValues(argument, current) > 0 ? argument : undefined
    case '$bit':
      return bit(current, argument as Document, place)
    case '$currentDate':
      return new Date(place.now())
    case '$push':
      return push(current, argument, place)
    case '$addToSet':
      return addToSet(current, argument, place)
    case '$pop':
      return pop(current, numeric(argument), place)
    case '$pull':
      return pull('$pull', current, elementMatcher(argument))
    case '$pullAll':
      return pull('$pullAll', current, (item) =>
        (argument as unknown[]).some((gone) => sameValue(gone, item)),
      )
  }
  throw new UpdateRefused(`Unknown modifier: ${operator}`)
}

function arithmetic(
  operator: string,
  current: unknown,
  argument: unknown,
  { field, id }: Place,
  compute: (a: number, b: number) => number,
  whenMissing: number,
): number {
  if (current === undefined) return whenMissing
  if (typeRank(current) !== 10) {
    throw new UpdateRefused(
      `Cannot apply ${operator} to a value of non-numeric type. {_id: ${id}} has the field '${field.split('.').at(-1)}' of non-numeric type ${typeName(current)}`,
    )
  }
  return compute(numeric(current), numeric(argument))
}

function bit(current: unknown, operations: Document, { field, id }: Place): number {
  if (current !== undefined && !(typeRank(current) === 10 && Number.isInteger(numeric(current)))) {
    throw new UpdateRefused(
      `Cannot apply $bit to a value of non-integral type.{_id: ${id}} has the field ${field.split('.').at(-1)} of non-integer type ${typeName(current)}`,
    )
  }
  let value = BigInt(current === undefined ? 0 : numeric(current))
  for (const [operation, operand] of Object.entries(operations)) {
    const other = BigInt(numeric(operand))
    value = operation === 'and' ? value & other : operation === 'or' ? value | other : value ^ other
  }
  return Number(value)
}

function push(current: unknown, argument: unknown, { field, id }: Place): unknown[] {
  if (current !== undefined && !Array.isArray(current)) {
    throw new UpdateRefused(
      `The field '${field}' must be an array but is of type ${typeName(current)} in document {_id: ${id}}`,
    )
  }
  const array = [...(current ?? [])]
  if (!isSubDocument(argument) || !('$each' in argument)) return [...array, argument]
  const { $each, $position, $slice, $sort } = argument as {
    $each: unknown[]
    $position?: number
    $slice?: number
    $sort?: number | Document
  }
  array.splice($position === undefined ? array.length : numeric($position), 0, ...$each)
  if ($sort !== undefined) sortElements(array, $sort)
  if ($slice === undefined) return array
  const slice = numeric($slice)
  return slice === 0 ? [] : slice > 0 ? array.slice(0, slice) : array.slice(slice)
}

function sortElements(array: unknown[], sort: number | Document) {
  if (!isSubDocument(sort)) {
    array.sort((a, b) => compareValues(a, b) * numeric(sort))
    return
  }
  const fields = parseSort(sort)
  const keyOf = (element: unknown) =>
    fields.map((field) => (isSubDocument(element) ? sortKey(element, field) : null))
  const keyed = array.map((element) => ({ element, keys: keyOf(element) }))
  keyed.sort((a, b) => {
    for (let i = 0; i < fields.length; i++) {
      const order = compareValues(a.keys[i], b.keys[i])
      if (order !== 0) return order * fields[i].direction
    }
    return 0
  })
  array.splice(0, array.length, ...keyed.map(({ element }) => element))
}

function addToSet(current: unknown, argument: unknown, { field }: Place): unknown[] | undefined {
  if (current !== undefined && !Array.isArray(current)) {
    throw new UpdateRefused(
      `Cannot apply $addToSet to non-array field. Field named '${field.split('.').at(-1)}' has non-array type ${typeName(current)}`,
    )
  }
  const array = [...(current ?? [])]
  const additions =
    isSubDocument(argument) && '$each' in argument ? (argument.$each as unknown[]) : [argument]
  for (const item of additions) if (!array.some((known) => sameValue(known, item))) array.push(item)
  return current && array.length === current.length ? undefined : array
}

function pop(current: unknown, direction: number, { field }: Place): unknown[] | undefined {
  if (current === undefined) return undefined
  if (!Array.isArray(current)) {
    throw new UpdateRefused(`Path '${field}' contains an element of non-array type '${typeName(current)}'`)
  }
  if (current.length === 0) return undefined
  return direction === 1 ? current.slice(0, -1) : current.slice(1)
}

function pull(operator: string, current: unknown, isGone: (item: unknown) => boolean): unknown[] | undefined {
  if (current === undefined) return undefined
  if (!Array.isArray(current)) throw new UpdateRefused(`Cannot apply ${operator} to a non-array value`)
  const kept = current.filter((item) => !isGone(item))
  return kept.length === current.length ? undefined : kept
}

/** $pull takes a value to equal, operators over the element, or a query over sub-document elements. */
function elementMatcher(condition: unknown): (item: unknown) => boolean {
  if (isRegularExpression(condition)) {
    const regexp = toRegExp(condition)
    return (item) => typeof item === 'string' && regexp.test(item)
  }
  if (isOperatorDocument(condition)) return elementPredicate(condition)
  if (isSubDocument(condition)) {
    const matches = compileQuery(condition)
    return (item) => isSubDocument(item) && matches(item)
  }
  return (item) => sameValue(item, condition)
}
