import type { Collection } from '../collection'
import type { Document } from '../compare'

/** One pipeline stage, `{$match: …}`. */
export type Stage = Document

/** What stages work with. */
export type PipelineContext = {
  /** Another collection; undefined where there is none, which joins like an empty one. */
  collectionOf: (name: string) => Collection | undefined
  /** What an enclosing $lookup defined with `let`. */
  variables: Document
  /** Runs an inner pipeline over a collection. */
  aggregate: (collection: Collection, stages: readonly Stage[], context: PipelineContext) => Document[]
  /** Runs an inner pipeline over documents already at hand. */
  runStages: (documents: Document[], stages: readonly Stage[], context: PipelineContext) => Document[]
}

/** A stage at work: documents in, documents out. The documents themselves are never changed. */
export type StageRun = (documents: Document[]) => Document[]

/** Prepares a stage once; throws DATABASE_REQUEST_FAILED for a malformed one. */
export type StageMaker = (specification: unknown, context: PipelineContext) => StageRun
