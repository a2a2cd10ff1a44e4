import { compareValues, type Document, isSubDocument, typeRank } from '../compare'
import { badQuery } from '../errors'
import { checkExpression, Evaluator } from '../expressions/evaluator'
import { computeOutputs, parseOutputs } from './group'
import type { StageMaker } from './stage'

/** Sorts documents into ranges between boundaries; each range that holds any gives one document. */
export const bucket: StageMaker = (specification, { variables }) => {
  if (!isSubDocument(specification)) throw badQuery('Argument to $bucket stage must be an object')
  const { groupBy, boundaries, output = { count: { $sum: 1 } }, ...rest } = specification
  if (groupBy === undefined || !Array.isArray(boundaries)) {
    throw badQuery("$bucket requires 'groupBy' and 'boundaries' to be specified.")
  }
  if (boundaries.length < 2) {
    throw badQuery(
      `The $bucket 'boundaries' field must have at least 2 values, but found ${boundaries.length} value(s).`,
    )
  }
  boundaries.slice(1).forEach((boundary, i) => {
    if (typeRank(boundary) !== typeRank(boundaries[i])) {
      throw badQuery("All values in the the 'boundaries' option to $bucket must have the same type.")
    }
    if (compareValues(boundary, boundaries[i]) <= 0) {
      throw badQuery(
        "The 'boundaries' option to $bucket must be sorted, but elements are not in ascending order.",
      )
    }
  })
  const hasDefault = 'default' in rest
  if (
    hasDefault &&
    compareValues(rest.default, boundaries[0]) >= 0 &&
    compareValues(rest.default, boundaries.at(-1)) < 0
  ) {
    throw badQuery(
      "The $bucket 'default' field must be less than the lowest boundary or greater than or equal to the highest boundary.",
    )
  }
  checkExpression(groupBy)
  if (!isSubDocument(output)) throw badQuery("The $bucket 'output' field must be an object")
  const outputs = parseOutputs('group', output)
  const evaluator = new Evaluator(variables)

  return (documents) => {
    const members: Document[][] = boundaries.map(() => [])
    const others: Document[] = []
    for (const document of documents) {
      const value = evaluator.evaluate(document, groupBy)
      const isInside =
        compareValues(value ?? null, boundaries[0]) >= 0 &&
        compareValues(value ?? null, boundaries.at(-1)) < 0
      if (isInside)
        members[boundaries.filter((boundary) => compareValues(boundary, value) <= 0).length - 1].push(
          document,
        )
      else if (hasDefault) others.push(document)
      else {
        throw badQuery('$switch could not find a matching branch for an input, and no default was specified.')
      }
    }
    const buckets = [
      ...boundaries.map((id, i) => ({ id, inside: members[i] })),
      { id: rest.default, inside: others },
    ]
    return buckets
      .filter(({ inside }) => inside.length > 0)
      .sort((a, b) => compareValues(a.id, b.id))
      .map(({ id, inside }) => ({ _id: id, ...computeOutputs(inside, outputs, evaluator) }))
  }
}
