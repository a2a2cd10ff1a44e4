import { Aggregator } from 'mingo/aggregator'
import { Context } from 'mingo/core'
import { $bucketAuto } from 'mingo/operators/pipeline'
import { compareValues, type Document, isSubDocument } from '../compare'
import { badQuery } from '../errors'
import { checkExpression, Evaluator, expressionContext } from '../expressions/evaluator'
import { computeOutputs, parseOutputs } from './group'
import type { StageMaker, StageRun } from './stage'

/** Sorts documents into ranges of about equal size; with a `granularity`, along a series of preferred numbers. */
export const bucketAuto: StageMaker = (specification, { variables }) => {
  if (!isSubDocument(specification)) throw badQuery('The argument to $bucketAuto must be an object')
  const { groupBy, buckets, output = { count: { $sum: 1 } }, granularity } = specification
  if (groupBy === undefined || buckets === undefined) {
    throw badQuery("$bucketAuto requires 'groupBy' and 'buckets' to be specified.")
  }
  if (!Number.isInteger(buckets)) {
    throw badQuery("The $bucketAuto 'buckets' field must be a numeric value representable as an integer")
  }
  const most = buckets as number
  if (most <= 0) throw badQuery(`The $bucketAuto 'buckets' field must be greater than 0, but found: ${most}`)
  checkExpression(groupBy)
  if (!isSubDocument(output)) throw badQuery("The $bucketAuto 'output' field must be an object")
  const outputs = parseOutputs('group', output)
  if (granularity !== undefined) return alongSeries(specification)
  const evaluator = new Evaluator(variables)

  return (documents) => {
    const sorted = documents
      .map((document) => ({ document, value: evaluator.evaluate(document, groupBy) ?? null }))
      .sort((a, b) => compareValues(a.value, b.value))
    const size = Math.max(1, Math.round(sorted.length / most))
    const ranges: (typeof sorted)[] = []
    for (let start = 0; start < sorted.length; ) {
      let end = ranges.length === most - 1 ? sorted.length : Math.min(sorted.length, start + size)
      while (end < sorted.length && compareValues(sorted[end].value, sorted[end - 1].value) === 0) end++
      ranges.push(sorted.slice(start, end))
      start = end
    }
    return ranges.map((range, i) => ({
      // A range reaches to where the next begins; the last one to its greatest value.
      _id: { min: range[0].value, max: ranges[i + 1]?.[0].value ?? range.at(-1)?.value },
      ...computeOutputs(
        range.map(({ document }) => document),
        outputs,
        evaluator,
      ),
    }))
  }
}

/** mingo knows the preferred numbers. */
function alongSeries(specification: Document): StageRun {
  const context = Context.from(expressionContext, Context.init({ pipeline: { $bucketAuto } as never }))
  const aggregator = new Aggregator([{ $bucketAuto: specification as never }], {
    context,
    scriptEnabled: false,
  } as never)
  return (documents) => {
    if (documents.length === 0) return []
    try {
      return aggregator.run(documents as never) as Document[]
    } catch (error) {
      throw badQuery((error as Error).message)
    }
  }
}
