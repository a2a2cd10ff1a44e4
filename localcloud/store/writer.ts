import { type Change, type Collection, identityOf } from './collection'
import { keyText, type StoredRecord } from './collection-index'
import type { Document } from './compare'
import {
  duplicateKey,
  requestTooLarge,
  storageFailed,
  transactionConflict,
  type WriteKind,
  writeFailed,
} from './errors'
import { type Journal, type JournalEntry, sizeOf, toBytes } from './journal'
import type { Transaction, Transactions } from './transactions'

/** MongoDB's limit for one document. */
const MAXIMUM_DOCUMENT_BYTES = 16 * 1024 * 1024

/** Brings changes into memory and onto disk, minding locks, unique indexes and running transactions. */
export class Writer {
  /** Counts changes; a transaction's snapshot is the value it began at. */
  version = 1
  private failure: unknown

  constructor(
    private readonly transactions: Transactions,
    private readonly journal: Journal | undefined,
  ) {}

  /**
   * Writes outside a transaction, one change after the other as MongoDB does: those before a refused one stay.
   * What is done here together reaches the disk together.
   */
  async write(kind: WriteKind, changes: readonly Change[]): Promise<void> {
    this.refuseAfterFailure()
    const entries: JournalEntry[] = []
    try {
      for (const change of changes) {
        this.check(kind, change)
        entries.push(this.applyOne(change, toEntryBytes(kind, change)))
      }
    } finally {
      await this.persist(entries)
    }
  }

  /** Who must end before these changes can be written; undefined when nobody is in the way. */
  blocker(changes: readonly Change[]): Transaction | undefined {
    if (!this.transactions.anyRunning) return undefined
    for (const { collection, identity, after } of changes) {
      const holder = this.transactions.holder(collection, identity)
      if (holder) return holder
      if (!after) continue
      for (const { index, tuple, text } of collection.uniqueClaims(after)) {
        const claimant = this.transactions.holder(collection, text)
        if (claimant) return claimant
        for (const record of index.holders(tuple)) {
          const owner = this.transactions.holder(collection, collection.identityOf(record))
          if (owner) return owner
        }
      }
    }
    return undefined
  }

  /** Writes inside a transaction: kept aside, with the documents and unique keys locked until it ends. */
  writeInTransaction(kind: WriteKind, changes: readonly Change[], transaction: Transaction) {
    for (const change of changes) {
      const { collection, identity, before, after } = change
      this.transactions.lock(transaction, collection, identity)
      const isOwn = transaction.written(collection, identity) !== undefined
      if (!isOwn && collection.history.hasChangedSince(identity, transaction.snapshot ?? 0))
        throw transactionConflict()
      if (after) {
        if (!before && transaction.view(collection, identity)) throw duplicateId(kind, collection, after)
        checkSize(kind, sizeOf(after))
        this.claimKeys(kind, change, after, transaction)
      }
      transaction.keep(change)
    }
  }

  /** Makes a transaction's writes everybody's: all in memory at once, all in one commit on disk. */
  async commit(transaction: Transaction): Promise<void> {
    this.refuseAfterFailure()
    const changes = transaction.changes()
    const entries = changes.map((change) => ({ change, bytes: toEntryBytes('Update', change) }))
    this.version++
    const written = entries.map(({ change, bytes }) => this.applyOne(change, bytes, this.version))
    this.transactions.end(transaction)
    await this.persist(written)
  }

  /** Puts documents known to be new into an otherwise quiet collection, many at a time. */
  async insertMany(collection: Collection, documents: readonly Document[]): Promise<void> {
    this.refuseAfterFailure()
    const records = collection.addAll(documents)
    await this.persistInChunks(collection, records)
  }

  private async persistInChunks(collection: Collection, records: readonly StoredRecord[]) {
    const chunk = 5_000
    for (let start = 0; start < records.length; start += chunk) {
      await this.persist(
        records.slice(start, start + chunk).map(({ sequence, document }) => ({
          collectionNumber: collection.number,
          sequence,
          bytes: this.journal ? toBytes(document) : null,
        })),
      )
    }
  }

  private check(kind: WriteKind, { collection, identity, before, after }: Change) {
    if (!after) return
    if (!before && collection.records.has(identity)) throw duplicateId(kind, collection, after)
    collection.checkUnique(kind, identity, after)
  }

  private claimKeys(
    kind: WriteKind,
    { collection, identity }: Change,
    after: Document,
    transaction: Transaction,
  ) {
    const claims = collection.uniqueClaims(after)
    for (const { text } of claims) this.transactions.lock(transaction, collection, text)
    const texts = new Set(claims.map(({ text }) => text))
    const claimsOneOf = (document: Document | undefined) =>
      document !== undefined && collection.uniqueClaims(document).some(({ text }) => texts.has(text))
    collection.checkUnique(kind, identity, after, (record) => {
      const holder = collection.identityOf(record)
      const own = transaction.written(collection, holder)
      if (own) return claimsOneOf(own.after) ? 'collides' : 'passes'
      if (collection.history.hasChangedSince(holder, transaction.snapshot ?? 0)) throw transactionConflict()
      const owner = this.transactions.holder(collection, holder)
      if (owner && owner !== transaction) throw transactionConflict()
      return 'collides'
    })
    for (const other of transaction.writtenIn(collection)) {
      if (other !== identity && claimsOneOf(transaction.written(collection, other)?.after)) {
        throw duplicateKey(kind, collection.name, claims[0].index.name, keyText(claims[0].tuple))
      }
    }
  }

  private applyOne(change: Change, bytes: Uint8Array | null, version = ++this.version): JournalEntry {
    const { collection, identity, before } = change
    if (this.transactions.anyRunning) collection.history.record(identity, before ?? null, version)
    return { collectionNumber: collection.number, sequence: collection.apply(change), bytes }
  }

  private async persist(entries: readonly JournalEntry[]) {
    if (!this.journal || entries.length === 0) return
    try {
      await this.journal.commit(entries)
    } catch (error) {
      // Memory is now ahead of the disk: nothing more may be acknowledged.
      this.failure = error
      throw storageFailed(error)
    }
  }

  private refuseAfterFailure() {
    if (this.failure !== undefined) throw storageFailed(this.failure)
  }
}

const duplicateId = (kind: WriteKind, collection: Collection, document: Document) =>
  duplicateKey(kind, collection.name, '_id_', keyText([document._id]))

function toEntryBytes(kind: WriteKind, { after }: Change): Uint8Array | null {
  if (!after) return null
  const bytes = toBytes(after)
  checkSize(kind, bytes.length)
  return bytes
}

function checkSize(kind: WriteKind, bytes: number) {
  if (bytes <= MAXIMUM_DOCUMENT_BYTES) return
  if (kind === 'Insert') throw requestTooLarge(MAXIMUM_DOCUMENT_BYTES)
  throw writeFailed(kind, `Resulting document after update is larger than ${MAXIMUM_DOCUMENT_BYTES}`)
}

/** The change that makes a document appear. */
export const insertion = (collection: Collection, document: Document): Change => ({
  collection,
  identity: identityOf(document._id),
  after: document,
})
