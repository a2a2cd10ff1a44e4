import type { Document } from '../compare'
import { badQuery, invalidParameter } from '../errors'
import { compileProjection } from '../projection'
import { count, read } from '../reader'
import { parseSort } from '../sort'
import { parseDocument, stringifyDocument } from '../wire'
import type { CommandContext, Parameters } from './context'
import { documentById } from './targets'

const DEFAULT_LIMIT = 100
const MAXIMUM_LIMIT = 1000

/** One document by its `_id` (queryType DOC), or a page of those that match. */
export function getDocument(parameters: Parameters, context: CommandContext): Document {
  const collection = context.collection(parameters.collectionName)
  const query = parseDocument(parameters.query, 'query', context.now)
  const projection = parseDocument(parameters.projection, 'projection', context.now)
  const project =
    Object.keys(projection).length > 0 ? compileProjection(projection) : (document: Document) => document
  if (parameters.queryType === 'DOC') {
    const found = documentById(collection, query, context.transaction)
    return { list: found ? [stringifyDocument(project(found))] : [] }
  }
  const skip = wholeNumber(parameters.offset, 'offset') ?? 0
  const limit = Math.min(wholeNumber(parameters.limit, 'limit') || DEFAULT_LIMIT, MAXIMUM_LIMIT)
  const sort = parseSort(parseDocument(parameters.order, 'order', context.now))
  const { documents } = read(collection, { query, sort, skip, limit }, context.transaction)
  return { list: documents.map((document) => stringifyDocument(project(document))), offset: skip, limit }
}

/** How many documents match. */
export function calculateDocument(parameters: Parameters, context: CommandContext): Document {
  const collection = context.collection(parameters.collectionName)
  return { total: count(collection, parseDocument(parameters.query, 'query', context.now)).total }
}

function wholeNumber(value: unknown, name: string): number | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'number' || !Number.isInteger(value))
    throw invalidParameter(`${name} must be an integer`)
  if (value < 0) throw badQuery(`${name} value must be non-negative, but received: ${value}`)
  return value
}
