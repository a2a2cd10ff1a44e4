import { aggregate, pipelineContext } from '../aggregate/pipeline'
import type { Stage } from '../aggregate/stage'
import { type Document, isSubDocument } from '../compare'
import { invalidParameter } from '../errors'
import { parseValue, stringifyDocument } from '../wire'
import type { CommandContext, Parameters } from './context'

/** How many documents come back from a pipeline that does not say. */
const DEFAULT_LIMIT = 20

/** Runs a pipeline. */
export function aggregateDocuments(parameters: Parameters, context: CommandContext): Document {
  const collection = context.collection(parameters.collectionName)
  if (!Array.isArray(parameters.stages)) throw invalidParameter('stages must be an array')
  const stages: Stage[] = parameters.stages.map((stage) => {
    if (!isSubDocument(stage) || typeof stage.stageKey !== 'string') throw invalidParameter('malformed stage')
    return { [stage.stageKey]: parseValue(stage.stageValue, 'stageValue', context.now) }
  })
  if (!stages.some((stage) => '$limit' in stage)) stages.push({ $limit: DEFAULT_LIMIT })
  const list = aggregate(collection, stages, pipelineContext(context.existing))
  return { list: list.map(stringifyDocument) }
}
