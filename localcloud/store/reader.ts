import { byIdentity, type Explanation, planCandidates, transactionCandidates } from './candidates'
import type { Collection } from './collection'
import type { Document } from './compare'
import { nearestFirst } from './geo'
import { choosePlan } from './planner'
import { compileQuery } from './query'
import { Sorter, type SortField } from './sort'
import type { Transaction } from './transactions'

/** A read: which documents, in which order, which page of them. */
export type Reading = {
  query: Document
  sort?: SortField[]
  skip?: number
  limit?: number
  /** What $expr may refer to as `$$name`. */
  variables?: Document
}

/** The documents of a read, as the transaction sees them where one is given, and how they were found. */
export function read(
  collection: Collection,
  reading: Reading,
  transaction?: Transaction,
): { documents: Document[]; explanation: Explanation } {
  const { query, sort = [], skip = 0, limit = Number.POSITIVE_INFINITY, variables } = reading
  const matches = compileQuery(query, variables)
  const explanation: Explanation = {
    index: null,
    keysExamined: 0,
    documentsExamined: 0,
    sortedInMemory: false,
  }
  const window = skip + limit
  const byDistance = sort.length === 0 ? nearestFirst(query) : undefined

  const plan =
    byIdentity(collection, query) ?? choosePlan(query, { sort, window }, collection.indexes, collection.size)
  const candidates = transaction
    ? transactionCandidates(collection, plan, transaction, explanation)
    : planCandidates(collection, plan, explanation)
  const isOrdered = 'ordered' in plan ? plan.ordered && !transaction : sort.length === 0
  const skipsTest = 'exact' in plan && plan.exact && !transaction

  const documents: Document[] = []
  const sorter =
    isOrdered && !byDistance
      ? null
      : new Sorter<Document>(sort, (document) => document, byDistance ? undefined : window)
  explanation.sortedInMemory = sorter !== null && sort.length > 0
  let passed = 0
  if (window > 0) {
    for (const document of candidates) {
      explanation.documentsExamined++
      if (!skipsTest && !matches(document)) continue
      if (sorter) {
        sorter.add(document)
        continue
      }
      if (passed++ >= skip) documents.push(document)
      if (passed >= window) break
    }
  }
  if (!sorter) return { documents, explanation }
  const sorted = byDistance ? byDistance(sorter.sorted()) : sorter.sorted()
  return { documents: sorted.slice(skip, window), explanation }
}

/** How many documents match; an index that answers exactly is only counted, not read. */
export function count(
  collection: Collection,
  query: Document,
  variables?: Document,
): { total: number; explanation: Explanation } {
  const explanation: Explanation = {
    index: null,
    keysExamined: 0,
    documentsExamined: 0,
    sortedInMemory: false,
  }
  const matches = compileQuery(query, variables)
  const plan =
    byIdentity(collection, query) ??
    choosePlan(query, { sort: [], window: Number.POSITIVE_INFINITY }, collection.indexes, collection.size)
  if ('exact' in plan && plan.exact && plan.distinct) {
    explanation.index = plan.index?.name ?? null
    return { total: plan.estimate, explanation }
  }
  let total = 0
  for (const document of planCandidates(collection, plan, explanation)) {
    explanation.documentsExamined++
    if (matches(document)) total++
  }
  return { total, explanation }
}
