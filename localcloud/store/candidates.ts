import type { Collection } from './collection'
import type { StoredRecord } from './collection-index'
import { compareValues, type Document } from './compare'
import { constraintsOf } from './constraints'
import type { IndexCursor } from './index-cursor'
import type { Plan } from './planner'
import type { Transaction } from './transactions'

/** How a read was done, for tests and for finding slow queries. */
export type Explanation = {
  /** The index used, or null for all documents in turn; several are named one after the other. */
  index: string | null
  keysExamined: number
  documentsExamined: number
  sortedInMemory: boolean
}

/** Documents asked for by `_id`: found without any index scan. */
export type ByIdentity = { identities: unknown[] }

export function byIdentity(collection: Collection, query: Document): ByIdentity | null {
  if (!('_id' in query) && !('$and' in query)) return null
  const points = constraintsOf(query)
    .byField.get('_id')
    ?.find((constraint) => constraint.points)?.points
  if (!points || points.some((point) => typeof point !== 'string' && typeof point !== 'number')) return null
  return {
    identities: points.filter((point) => collection.records.has(point) || collection.history.has(point)),
  }
}

/** The documents a plan leads to. */
export function* planCandidates(
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
export function* transactionCandidates(
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
