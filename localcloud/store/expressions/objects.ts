import { type Document, isSubDocument } from '../compare'
import { badQuery } from '../errors'
import { typeName } from '../types'
import { setField } from '../wire'
import { argumentValue, type ExpressionOperators, isNothing } from './operator'

/** Later fields win; null and missing values count as nothing, as do fields that are missing in an object. */
export function mergeObjects(values: readonly unknown[]): Document {
  const merged: Document = {}
  for (const value of values) {
    if (isNothing(value)) continue
    if (!isSubDocument(value))
      throw badQuery(`$mergeObjects requires object inputs, but input is of type ${typeName(value)}`)
    for (const [key, item] of Object.entries(value)) if (item !== undefined) setField(merged, key, item)
  }
  return merged
}

export const objectOperators: ExpressionOperators = {
  $mergeObjects: (document, argument, options) => {
    const value = argumentValue(document, argument, options)
    return mergeObjects(Array.isArray(argument) ? (value as unknown[]) : [value])
  },
}

/** Whether an expression writes out an object, rather than naming an operator or a value. */
const isObjectExpression = (expression: unknown): expression is Document =>
  isSubDocument(expression) && !Object.keys(expression)[0]?.startsWith('$')

/** What an expression that writes out objects gives, without the fields that turned out missing. */
export function withoutMissing(expression: unknown, value: unknown): unknown {
  if (!isObjectExpression(expression) || !isSubDocument(value)) return value
  const present: Document = {}
  for (const [key, item] of Object.entries(value)) {
    if (item !== undefined) setField(present, key, withoutMissing(expression[key], item))
  }
  return present
}
