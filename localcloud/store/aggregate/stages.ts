import { type Document, isSubDocument, numeric, typeRank } from '../compare'
import { badQuery } from '../errors'
import { checkExpression, Evaluator } from '../expressions/evaluator'
import { compileQuery } from '../query'
import { parseSort, Sorter } from '../sort'
import { typeName } from '../types'
import { bucket } from './bucket'
import { bucketAuto } from './bucket-auto'
import { facet } from './facet'
import { geoNear } from './geo-near'
import { group } from './group'
import { lookup } from './lookup'
import { addFields, project, unset } from './project'
import type { StageMaker } from './stage'
import { unwind } from './unwind'

const match: StageMaker = (query, { variables }) => {
  const matches = compileQuery(query, variables)
  return (documents) => documents.filter(matches)
}

const sort: StageMaker = (specification) => {
  if (!isSubDocument(specification)) throw badQuery('the $sort key specification must be an object')
  const fields = parseSort(specification)
  if (fields.length === 0) throw badQuery('$sort stage must have at least one sort key')
  return (documents) => {
    const sorter = new Sorter<Document>(fields, (document) => document)
    for (const document of documents) sorter.add(document)
    return sorter.sorted()
  }
}

function wholeNumber(stage: string, value: unknown, least: number): number {
  if (typeRank(value) !== 10) throw badQuery(`the ${stage.slice(1)} must be specified as a number`)
  const number = numeric(value)
  if (!Number.isInteger(number) || number < least) {
    throw badQuery(
      stage === '$limit'
        ? 'the limit must be positive'
        : `Argument to ${stage} cannot be negative or a fraction`,
    )
  }
  return number
}

const limit: StageMaker = (value) => {
  const most = wholeNumber('$limit', value, 1)
  return (documents) => documents.slice(0, most)
}

const skip: StageMaker = (value) => {
  const first = wholeNumber('$skip', value, 0)
  return (documents) => documents.slice(first)
}

const count: StageMaker = (name) => {
  if (typeof name !== 'string' || name === '') throw badQuery('the count field must be a non-empty string')
  if (name.startsWith('$')) throw badQuery('the count field cannot be a $-prefixed path')
  if (name.includes('.')) throw badQuery("the count field cannot contain '.'")
  return (documents) => (documents.length > 0 ? [{ [name]: documents.length }] : [])
}

const sortByCount: StageMaker = (expression, context) => {
  const isPath = typeof expression === 'string' && expression.startsWith('$')
  const isOperator = isSubDocument(expression) && Object.keys(expression)[0]?.startsWith('$')
  if (!isPath && !isOperator) {
    throw badQuery(
      'the sortByCount field must be defined as a $-prefixed path or an expression inside an object',
    )
  }
  const grouped = group({ _id: expression, count: { $sum: 1 } }, context)
  const sorted = sort({ count: -1 }, context)
  return (documents) => sorted(grouped(documents))
}

/** Draws documents at random, none of them twice. */
const sample: StageMaker = (specification) => {
  if (!isSubDocument(specification)) throw badQuery('the $sample stage specification must be an object')
  const size = specification.size
  if (typeRank(size) !== 10) throw badQuery('size argument to $sample must be a number')
  if (numeric(size) < 0) throw badQuery('size argument to $sample must not be negative')
  return (documents) => {
    const drawn = [...documents]
    const most = Math.min(drawn.length, Math.trunc(numeric(size)))
    for (let i = 0; i < most; i++) {
      const other = i + Math.floor(Math.random() * (drawn.length - i))
      ;[drawn[i], drawn[other]] = [drawn[other], drawn[i]]
    }
    return drawn.slice(0, most)
  }
}

const replaceWith =
  (argument: (specification: unknown) => unknown): StageMaker =>
  (specification, { variables }) => {
    const expression = argument(specification)
    checkExpression(expression)
    const evaluator = new Evaluator(variables)
    return (documents) =>
      documents.map((document) => {
        const root = evaluator.evaluate(document, expression)
        if (isSubDocument(root)) return root
        throw badQuery(
          `'newRoot' expression must evaluate to an object, but resulting value was of type: '${typeName(root)}'`,
        )
      })
  }

const replaceRoot = replaceWith((specification) => {
  if (!isSubDocument(specification) || !('newRoot' in specification)) {
    throw badQuery('no newRoot specified for the $replaceRoot stage')
  }
  return specification.newRoot
})

/** The stages of the service, by name. */
export const STAGES: Record<string, StageMaker> = {
  $match: match,
  $sort: sort,
  $limit: limit,
  $skip: skip,
  $count: count,
  $sortByCount: sortByCount,
  $sample: sample,
  $replaceRoot: replaceRoot,
  $replaceWith: replaceWith((specification) => specification),
  $project: project,
  $addFields: addFields,
  $set: addFields,
  $unset: unset,
  $group: group,
  $bucket: bucket,
  $bucketAuto: bucketAuto,
  $unwind: unwind,
  $lookup: lookup,
  $facet: facet,
  $geoNear: geoNear,
}
