import { randomUUID } from 'node:crypto'
import type { Change, Collection, IdentityKey } from './collection'
import type { Document } from './compare'
import { transactionBusy, transactionConflict, transactionMissing } from './errors'

/** The service ends a transaction that lasts longer. */
export const TRANSACTION_LIFETIME_MILLISECONDS = 30_000

/** A document or a unique key that a transaction holds until it ends. */
type Lock = { collection: Collection; key: unknown }

/** One transaction: the moment it sees, and the writes it keeps to itself until it commits. */
export class Transaction {
  readonly id = randomUUID()
  /** The version it reads at; taken at its first operation, as MongoDB does. */
  snapshot: number | undefined
  isBusy = false
  private readonly writes = new Map<Collection, Map<IdentityKey, Change>>()
  readonly locks: Lock[] = []
  readonly ended: Promise<void>
  resolveEnded: () => void = () => {}

  constructor(readonly startedAt: number) {
    this.ended = new Promise((resolve) => {
      this.resolveEnded = resolve
    })
  }

  /** The document as this transaction sees it, null where there is none. */
  view(collection: Collection, identity: IdentityKey): Document | null {
    const written = this.writes.get(collection)?.get(identity)
    if (written) return written.after ?? null
    const current = collection.records.get(identity)?.document ?? null
    return collection.history.at(identity, this.snapshot ?? Number.POSITIVE_INFINITY, current)
  }

  written(collection: Collection, identity: IdentityKey): Change | undefined {
    return this.writes.get(collection)?.get(identity)
  }

  writtenIn(collection: Collection): IdentityKey[] {
    return [...(this.writes.get(collection)?.keys() ?? [])]
  }

  /** Keeps a write; a later one of the same document replaces it but remembers what was there at first. */
  keep(change: Change) {
    let inCollection = this.writes.get(change.collection)
    if (!inCollection) {
      inCollection = new Map()
      this.writes.set(change.collection, inCollection)
    }
    const earlier = inCollection.get(change.identity)
    inCollection.set(change.identity, earlier ? { ...change, before: earlier.before } : change)
  }

  /** What committing has to do. */
  changes(): Change[] {
    return [...this.writes.values()]
      .flatMap((inCollection) => [...inCollection.values()])
      .filter(({ before, after }) => before || after)
  }
}

/** The running transactions and what they hold. */
export class Transactions {
  private readonly running = new Map<string, { transaction: Transaction; timer: NodeJS.Timeout }>()
  private readonly holders = new Map<Collection, Map<unknown, Transaction>>()

  constructor(
    private readonly now: () => number,
    private readonly onLastEnded: () => void,
  ) {}

  /** Whether any transaction may still need earlier versions. */
  get anyRunning() {
    return this.running.size > 0
  }

  begin(): Transaction {
    const transaction = new Transaction(this.now())
    const timer = setTimeout(() => this.end(transaction), TRANSACTION_LIFETIME_MILLISECONDS)
    timer.unref()
    this.running.set(transaction.id, { transaction, timer })
    return transaction
  }

  /** The running transaction of an id. Throws TransactionNotExist, also once its time is up. */
  find(id: unknown): Transaction {
    const found = typeof id === 'string' ? this.running.get(id) : undefined
    if (!found) throw transactionMissing()
    if (this.now() - found.transaction.startedAt > TRANSACTION_LIFETIME_MILLISECONDS) {
      this.end(found.transaction)
      throw transactionMissing()
    }
    return found.transaction
  }

  /** Runs one operation of a transaction. Throws TransactionBusy while another of its operations runs. */
  async exclusively<Result>(transaction: Transaction, operation: () => Promise<Result>): Promise<Result> {
    if (transaction.isBusy) throw transactionBusy()
    transaction.isBusy = true
    try {
      return await operation()
    } finally {
      transaction.isBusy = false
    }
  }

  isRunning(transaction: Transaction): boolean {
    return this.running.has(transaction.id)
  }

  holder(collection: Collection, key: unknown): Transaction | undefined {
    return this.holders.get(collection)?.get(key)
  }

  /** Takes a document or unique key for a transaction. Throws the conflict when another one has it. */
  lock(transaction: Transaction, collection: Collection, key: unknown) {
    let held = this.holders.get(collection)
    if (!held) {
      held = new Map()
      this.holders.set(collection, held)
    }
    const holder = held.get(key)
    if (holder === transaction) return
    if (holder) throw transactionConflict()
    held.set(key, transaction)
    transaction.locks.push({ collection, key })
  }

  /** Ends a transaction, committed or not: its locks open and those who wait go on. */
  end(transaction: Transaction) {
    const found = this.running.get(transaction.id)
    if (!found) return
    clearTimeout(found.timer)
    this.running.delete(transaction.id)
    for (const { collection, key } of transaction.locks) this.holders.get(collection)?.delete(key)
    if (this.running.size === 0) this.onLastEnded()
    transaction.resolveEnded()
  }

  endAll() {
    for (const { transaction } of [...this.running.values()]) this.end(transaction)
  }
}
