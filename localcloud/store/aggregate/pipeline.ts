import type { Collection } from '../collection'
import { type Document, isSubDocument } from '../compare'
import { badQuery } from '../errors'
import { count, type Reading, read } from '../reader'
import { parseSort } from '../sort'
import type { PipelineContext, Stage, StageRun } from './stage'
import { STAGES } from './stages'

/** What a top-level pipeline works with. */
export const pipelineContext = (collectionOf: PipelineContext['collectionOf']): PipelineContext => ({
  collectionOf,
  variables: {},
  aggregate,
  runStages,
})

/**
 * Runs a pipeline over a collection. Its leading $match, $sort, $skip and $limit become one read through the
 * indexes. Throws DATABASE_REQUEST_FAILED for bad stages, also where no document reaches them.
 */
export function aggregate(
  collection: Collection,
  stages: readonly Stage[],
  context: PipelineContext,
): Document[] {
  const runs = stages.map((stage) => makeStage(stage, context))
  const geoNear = stages.findIndex((stage) => '$geoNear' in stage)
  if (geoNear > 0) throw badQuery('$geoNear is only valid as the first stage in a pipeline.')
  const { reading, consumed } = leadingRead(stages, context.variables)
  const next = stages[consumed]
  if (next && '$count' in next && consumed === 1 && '$match' in stages[0]) {
    const { total } = count(collection, reading.query, context.variables)
    const counted = total === 0 ? [] : [{ [String(next.$count)]: total }]
    return runs.slice(consumed + 1).reduce((documents, run) => run(documents), counted as Document[])
  }
  return runs.slice(consumed).reduce((documents, run) => run(documents), read(collection, reading).documents)
}

/** Runs stages over documents already at hand. */
export function runStages(
  documents: Document[],
  stages: readonly Stage[],
  context: PipelineContext,
): Document[] {
  return stages.map((stage) => makeStage(stage, context)).reduce((rest, run) => run(rest), documents)
}

function makeStage(stage: unknown, context: PipelineContext): StageRun {
  const names = isSubDocument(stage) ? Object.keys(stage) : []
  if (names.length !== 1)
    throw badQuery('A pipeline stage specification object must contain exactly one field.')
  const [name] = names
  const make = Object.hasOwn(STAGES, name) ? STAGES[name] : undefined
  if (!make) throw badQuery(`Unrecognized pipeline stage name: '${name}'`)
  return make((stage as Stage)[name], context)
}

/** The stages at the beginning that a read can take over, in the order a read does them. */
function leadingRead(stages: readonly Stage[], variables: Document) {
  const reading: Reading = { query: {}, variables }
  let consumed = 0
  for (const stage of stages) {
    const [[name, value]] = Object.entries(stage)
    if (name === '$match' && consumed === 0) reading.query = value as Document
    else if (name === '$sort' && !reading.sort && reading.skip === undefined && reading.limit === undefined) {
      reading.sort = parseSort(value as Document)
    } else if (name === '$skip' && reading.skip === undefined && reading.limit === undefined) {
      reading.skip = value as number
    } else if (name === '$limit' && reading.limit === undefined) reading.limit = value as number
    else break
    consumed++
  }
  return { reading, consumed }
}
