import { ObjectId } from 'bson'
import { CollectionIndex, type IndexSpecification, keyText, type StoredRecord } from './collection-index'
import type { Document } from './compare'
import { duplicateKey, type WriteKind, writeFailed } from './errors'
import { compareTuples, type KeyTuple, ParallelArrays, tupleText } from './index-keys'
import { History } from './snapshot-history'

/** What tells documents of a collection apart: primitives as they are, ObjectIds by their hex string. */
export type IdentityKey = unknown

export const identityOf = (id: unknown): IdentityKey => {
  if (id instanceof ObjectId) return id.toHexString()
  return typeof id === 'object' && id !== null ? `\u0000${tupleText([id])}` : id
}

/** A document that begins (`before` absent), changes, or ends (`after` absent). */
export type Change = {
  collection: Collection
  identity: IdentityKey
  before?: Document
  after?: Document
}

/** The documents of one collection in memory, with their indexes. Knows nothing of disk or transactions. */
export class Collection {
  readonly records = new Map<IdentityKey, StoredRecord>()
  readonly indexes: CollectionIndex[]
  /** Earlier versions, kept while a transaction may still look at them. */
  readonly history = new History()
  private nextSequence = 1

  /** @param number what the disk calls the collection */
  constructor(
    readonly name: string,
    readonly number: number,
  ) {
    this.indexes = [new CollectionIndex({ name: '_id_', keys: { _id: 1 }, unique: true })]
  }

  get size() {
    return this.records.size
  }

  identityOf(record: StoredRecord): IdentityKey {
    return identityOf(record.document._id)
  }

  /** Adds an index over the documents present. Throws DATABASE_REQUEST_FAILED when they break its uniqueness. */
  addIndex(specification: IndexSpecification): CollectionIndex {
    const index = new CollectionIndex(specification)
    index.addAll([...this.records.values()])
    if (index.unique) this.refuseRepeats(index)
    this.indexes.push(index)
    return index
  }

  dropIndex(name: string) {
    const at = this.indexes.findIndex((index) => index.name === name)
    if (at > 0) this.indexes.splice(at, 1)
  }

  /** Refuses a document that some unique index already holds for another one, or that no index can hold. */
  checkUnique(
    kind: WriteKind,
    identity: IdentityKey,
    document: Document,
    onHolder: (holder: StoredRecord) => 'collides' | 'passes' = () => 'collides',
  ) {
    const own = this.records.get(identity)
    for (const index of this.indexes) {
      if (!index.unique && index.fields.length === 1) continue
      const { tuples } = this.keysOrRefuse(kind, index, document)
      if (!index.unique || index.name === '_id_') continue
      for (const tuple of tuples) {
        for (const holder of index.holders(tuple)) {
          if (holder !== own && onHolder(holder) === 'collides') {
            throw duplicateKey(kind, this.name, index.name, keyText(tuple))
          }
        }
      }
    }
  }

  /** The keys a document claims in unique indexes other than `_id_`, as texts. */
  uniqueClaims(document: Document): { index: CollectionIndex; tuple: KeyTuple; text: string }[] {
    return this.indexes
      .filter((index) => index.unique && index.name !== '_id_')
      .flatMap((index) =>
        index
          .keysOf(document)
          .tuples.map((tuple) => ({ index, tuple, text: `${index.name} ${tupleText(tuple)}` })),
      )
  }

  /** Puts a change into memory. Uniqueness has been checked. Returns the record's sequence for the disk. */
  apply({ identity, before, after }: Change): number {
    const record = this.records.get(identity)
    if (!after) {
      if (!record || !before) throw new Error('no such record')
      for (const index of this.indexes) index.remove(record, before)
      this.records.delete(identity)
      return record.sequence
    }
    if (record && before) {
      for (const index of this.indexes) index.replace(record, before, after)
      record.document = after
      return record.sequence
    }
    const created = { sequence: this.nextSequence++, document: after }
    this.records.set(identity, created)
    for (const index of this.indexes) index.add(created, after)
    return created.sequence
  }

  /** Adds documents in bulk, known to be new: first the records, then each index at once. */
  addAll(documents: readonly Document[]): StoredRecord[] {
    const added = documents.map((document) => this.restore(this.nextSequence, document))
    this.indexAll(added)
    return added
  }

  /** Takes a record back from disk; indexAll follows when all are there. */
  restore(sequence: number, document: Document): StoredRecord {
    const record = { sequence, document }
    this.records.set(identityOf(document._id), record)
    if (sequence >= this.nextSequence) this.nextSequence = sequence + 1
    return record
  }

  indexAll(records: readonly StoredRecord[]) {
    for (const index of this.indexes) index.addAll(records)
  }

  private refuseRepeats(index: CollectionIndex) {
    const { columns, items } = index.tree.entries()
    const tupleAt = (i: number) => columns.map((column) => column[i])
    for (let i = 1; i < items.length; i++) {
      if (compareTuples(tupleAt(i), tupleAt(i - 1)) === 0) {
        throw duplicateKey('Insert', this.name, index.name, keyText(tupleAt(i)))
      }
    }
  }

  private keysOrRefuse(kind: WriteKind, index: CollectionIndex, document: Document) {
    try {
      return index.keysOf(document)
    } catch (error) {
      if (error instanceof ParallelArrays) {
        throw writeFailed(
          kind,
          `cannot index parallel arrays ${index.fields.map((field) => `[${field}]`).join(' ')}`,
        )
      }
      throw error
    }
  }
}
