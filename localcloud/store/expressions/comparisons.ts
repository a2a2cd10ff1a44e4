import { compareValues, isSubDocument } from '../compare'
import { badQuery } from '../errors'
import { argumentValue, type ExpressionOperators, isNothing, withArguments } from './operator'

const comparing = (name: string, answer: (order: number) => unknown) =>
  withArguments(name, [2, 2], (a, b) => answer(compareValues(a, b)))

/** Comparisons over all types in BSON order; a missing field comes before null. */
export const comparisonOperators: ExpressionOperators = {
  $eq: comparing('$eq', (order) => order === 0),
  $ne: comparing('$ne', (order) => order !== 0),
  $gt: comparing('$gt', (order) => order > 0),
  $gte: comparing('$gte', (order) => order >= 0),
  $lt: comparing('$lt', (order) => order < 0),
  $lte: comparing('$lte', (order) => order <= 0),
  $cmp: comparing('$cmp', (order) => Math.sign(order)),
  $switch: (document, argument, options) => {
    const { branches, ...rest } = isSubDocument(argument) ? argument : {}
    if (!Array.isArray(branches)) throw badQuery("$switch expected an array for 'branches'")
    for (const branch of branches) {
      if (isTrue(argumentValue(document, branch?.case, options)))
        return argumentValue(document, branch.then, options)
    }
    if ('default' in rest) return argumentValue(document, rest.default, options)
    throw badQuery('$switch could not find a matching branch for an input, and no default was specified.')
  },
}

const isTrue = (value: unknown) => !isNothing(value) && value !== false && value !== 0
