import type { Collection } from './collection'
import type { StoredRecord } from './collection-index'
import { compareValues, type Document } from './compare'
import { constraintsOf } from './constraints'
import { nearestFirst } from './geo'
import type { IndexCursor } from './index-tree'
import { choosePlan, type Plan } from './planner'
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

/** How a read was done, for tests and for finding slow queries. */
export type Explanation = {
  /** The index used, or null for all documents in turn. */
  index: string | null
  keysExamined: number
  documentsExamined: number
  sortedInMemory: boolean
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

/** Documents asked for by `_id`: found without any index scan. */
type ByIdentity = { identities: unknown[] }

function byIdentity(collection: Collection, query: Document): ByIdentity | null {
  if (!('_id' in query) && !('$and' in query)) return null
  const points = constraintsOf(query)
    .byField.get('_id')
    ?.find((constraint) => constraint.points)?.points
  if (!points || points.some((point) => typeof point !== 'string' && typeof point !== 'number')) return null
  return {
    identities: points.filter((point) => collection.records.has(point) || collection.history.has(point)),
  }
}

function* planCandidates(
  collection: Collection,
  plan: Plan | ByIdentity,
  explanation: Explanation,
): Generator<Document> {
  for (const record of planRecords(collection, plan, explanation)) yield record.document
}

function* planRecords(
  collection: Collection,
  plan: Plan | ByIdentity,
  explanation: Explanation,
): Generator<StoredRecord> {
  if ('identities' in plan) {
    explanation.index = '_id_'
    for (const identity of plan.identities) {
      explanation.keysExamined++
      const record = collection.records.get(identity)
      if (record) yield record
    }
    return
  }
  if (!plan.index && !plan.branches) {
    yield* collection.records.values()
    return
  }
  const seen = plan.distinct ? null : new Set<StoredRecord>()
  for (const branch of plan.branches ?? [plan]) {
    for (const record of branch.branches
      ? planRecords(collection, branch, explanation)
      : scanRecords(branch, explanation)) {
      if (seen?.has(record)) continue
      seen?.add(record)
      yield record
    }
  }
}

function* scanRecords(plan: Plan, explanation: Explanation): Generator<StoredRecord> {
  const { index, scans, reverse, mergeBy } = plan
  if (!index) return
  explanation.index =
    explanation.index && explanation.index !== index.name ? `${explanation.index}, ${index.name}` : index.name
  const cursors = scans.map(({ from, to }) => index.tree.cursor(from, to, reverse))
  if (mergeBy.length > 0 && cursors.length > 1) {
    yield* merged(cursors, plan, explanation)
    return
  }
  for (const cursor of cursors) {
    while (cursor.advance()) {
      explanation.keysExamined++
      yield cursor.item
    }
  }
}

/** Reads several ordered scans as one: each time the entry that comes first among them. */
function* merged(
  cursors: IndexCursor<StoredRecord>[],
  plan: Plan,
  explanation: Explanation,
): Generator<StoredRecord> {
  const open = cursors.filter((cursor) => cursor.advance())
  while (open.length > 0) {
    let first = 0
    for (let i = 1; i < open.length; i++) if (compareCursors(open[i], open[first], plan) < 0) first = i
    explanation.keysExamined++
    yield open[first].item
    if (!open[first].advance()) open.splice(first, 1)
  }
}

function compareCursors(a: IndexCursor<StoredRecord>, b: IndexCursor<StoredRecord>, plan: Plan): number {
  for (const { position, direction } of plan.mergeBy) {
    const order = compareValues(a.value(position), b.value(position))
    if (order !== 0) return order * direction
  }
  return (a.item.sequence - b.item.sequence) * (plan.reverse ? -1 : 1)
}

/** Inside a transaction: its snapshot, plus its own writes. What has changed since is looked at one by one. */
function* transactionCandidates(
  collection: Collection,
  plan: Plan | ByIdentity,
  transaction: Transaction,
  explanation: Explanation,
): Generator<Document> {
  const seen = new Set<unknown>()
  const visible = (identity: unknown) => {
    seen.add(identity)
    return transaction.view(collection, identity)
  }
  for (const record of planRecords(collection, plan, explanation)) {
    const document = visible(collection.identityOf(record))
    if (document) yield document
  }
  for (const identity of [...collection.history.changed(), ...transaction.writtenIn(collection)]) {
    if (seen.has(identity)) continue
    const document = visible(identity)
    if (document) yield document
  }
}
