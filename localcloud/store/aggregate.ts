import { aggregate as runPipeline } from 'mingo'
import { Context, ProcessingMode } from 'mingo/core'
import * as pipelineOperators from 'mingo/operators/pipeline'
import { CloudError } from '../errors'
import type { Collection } from './collection'
import type { Document } from './compare'
import { badQuery } from './errors'
import { evaluationOptions, expressionContext } from './expressions'
import { compileQuery } from './query'
import { read } from './reader'

/** One pipeline stage, `{$match: …}`. */
export type Stage = Document

const context = Context.from(
  Context.init({
    pipeline: {
      ...pipelineOperators,
      $match: ((source: { filter: (f: (d: Document) => boolean) => unknown }, query: unknown) =>
        source.filter(compileQuery(query))) as never,
    } as never,
  }),
  expressionContext,
)

/**
 * Runs a pipeline over a collection, whose documents are left as they are. A leading $match reads through the
 * indexes. Throws DATABASE_REQUEST_FAILED for bad stages.
 */
export function aggregate(
  collection: Collection,
  stages: Stage[],
  collectionOf: (name: string) => Collection,
): Document[] {
  const [first] = stages
  const query = (first?.$match ?? {}) as Document
  try {
    return runPipeline(read(collection, { query }).documents, first?.$match ? stages.slice(1) : stages, {
      ...evaluationOptions,
      context,
      processingMode: ProcessingMode.CLONE_INPUT,
      collectionResolver: (name: string) => read(collectionOf(name), { query: {} }).documents,
    } as never) as Document[]
  } catch (error) {
    if (error instanceof CloudError) throw error
    throw badQuery((error as Error).message)
  }
}
