import { setTimeout as delay } from 'node:timers/promises'
import { CloudError } from '../errors'
import { prepareBulk } from './bulk'
import type { Explanation } from './candidates'
import { Collection } from './collection'
import { CollectionIndex, type IndexSpecification, type StoredRecord } from './collection-index'
import { COMMANDS } from './commands'
import type { Parameters } from './commands/context'
import type { Document } from './compare'
import { badQuery, collectionExists, collectionMissing, invalidParameter, tooManyCollections } from './errors'
import { Journal } from './journal'
import { compileProjection } from './projection'
import { count, read } from './reader'
import { parseSort } from './sort'
import { StringPool } from './string-pool'
import { type Transaction, Transactions } from './transactions'
import { Writer } from './writer'

/** The actions of the wire protocol, without their `database.` prefix. */
export type Action =
  | 'getDocument'
  | 'calculateDocument'
  | 'insertDocument'
  | 'modifyDocument'
  | 'modifyAndReturnDoc'
  | 'removeDocument'
  | 'aggregateDocuments'
  | 'addCollection'
  | 'startTransaction'
  | 'commitTransaction'
  | 'abortTransaction'

/** Sort, page and fields of a read by a tool. */
export type FindOptions = {
  sort?: Record<string, 1 | -1>
  skip?: number
  limit?: number
  projection?: Document
}

export type StoreOptions = {
  /** Where the data lives; without it, in memory only. */
  directory?: string
  now: () => number
  /** How long each operation of a transaction takes, so that parallel ones meet as on the service. */
  transactionMilliseconds?: number
}

const MAXIMUM_COLLECTIONS = 100
const MAXIMUM_INDEXES = 20

/** The document database of the local cloud: documents in memory, every acknowledged write on disk. */
export class Store {
  private readonly collections = new Map<string, Collection>()
  private readonly transactions: Transactions
  private readonly writer: Writer
  private readonly now: () => number
  private readonly transactionMilliseconds: number

  private constructor(
    { now, transactionMilliseconds = 2 }: StoreOptions,
    private readonly journal: Journal | undefined,
  ) {
    this.now = now
    this.transactionMilliseconds = transactionMilliseconds
    this.transactions = new Transactions(now, () => {
      for (const collection of this.collections.values()) collection.history.clear()
    })
    this.writer = new Writer(this.transactions, journal)
  }

  /** Opens a store and takes back what the directory holds. */
  static async open(options: StoreOptions): Promise<Store> {
    const journal = options.directory === undefined ? undefined : new Journal(options.directory)
    const store = new Store(options, journal)
    if (journal) store.load(journal)
    return store
  }

  /**
   * Answers one action of the SDK with the fields of its reply. Throws CloudError with the service's code and text,
   * whatever the request holds.
   */
  async execute(action: Action | (string & {}), parameters: Parameters = {}): Promise<Document> {
    try {
      if (action === 'startTransaction') return { transactionId: this.transactions.begin().id }
      if (action === 'addCollection') return await this.addCollection(parameters.collectionName)
      if (parameters.transactionId === undefined || parameters.transactionId === null) {
        return await this.run(action, parameters)
      }
      const transaction = this.transactions.find(parameters.transactionId)
      return await this.transactions.exclusively(transaction, async () => {
        await delay(this.transactionMilliseconds)
        return this.runInTransaction(action, parameters, transaction)
      })
    } catch (error) {
      if (error instanceof CloudError) throw error
      throw new CloudError('DATABASE_REQUEST_FAILED', `[FailedOperation] ${(error as Error).message}`)
    }
  }

  /** Creates a collection unless it is there. */
  async ensureCollection(name: string): Promise<void> {
    if (!this.collections.has(name)) await this.createCollection(name)
  }

  /** Creates an index unless the very same is there; one of that name but different is replaced. */
  async ensureIndex(collectionName: string, specification: IndexSpecification): Promise<void> {
    const collection = this.collectionNamed(collectionName)
    const present = collection.indexes.find(({ name }) => name === specification.name)
    if (present && isSameIndex(present.specification, specification)) return
    if (present) collection.dropIndex(specification.name)
    // The one over _id comes by itself and does not count.
    if (collection.indexes.length > MAXIMUM_INDEXES) {
      throw badQuery(
        `add index fails, too many indexes for local.${collectionName} key:${specification.name}`,
      )
    }
    collection.addIndex(specification)
    await this.saveCollection(collection)
  }

  /**
   * Writes many plain documents at once, checked against `_id` and unique indexes like single ones. Resolves when
   * they are durable. Meant for seeding: it does not wait for transactions.
   */
  async bulkInsert(collectionName: string, documents: Iterable<Document>): Promise<void> {
    const collection = this.collectionNamed(collectionName)
    await this.writer.insertMany(collection, prepareBulk(collection, documents, this.now()))
  }

  /** Documents for tools and tests, with no default limit. They are the store's own: do not change them. */
  find(collectionName: string, query: Document = {}, options: FindOptions = {}): Document[] {
    const { sort = {}, projection, ...page } = options
    const { documents } = read(this.collectionNamed(collectionName), {
      query,
      sort: parseSort(sort),
      ...page,
    })
    return projection ? documents.map(compileProjection(projection)) : documents
  }

  /** How many documents match. */
  count(collectionName: string, query: Document = {}): number {
    return count(this.collectionNamed(collectionName), query).total
  }

  /** How a read would be done: the index used and what it has to look at. */
  explain(
    collectionName: string,
    query: Document,
    options: Omit<FindOptions, 'projection'> = {},
  ): Explanation {
    const { sort = {}, ...page } = options
    return read(this.collectionNamed(collectionName), { query, sort: parseSort(sort), ...page }).explanation
  }

  /** How a count would be done. */
  explainCount(collectionName: string, query: Document): Explanation {
    return count(this.collectionNamed(collectionName), query).explanation
  }

  collectionNames(): string[] {
    return [...this.collections.keys()]
  }

  /** Ends running transactions and closes the disk. */
  async close(): Promise<void> {
    this.transactions.endAll()
    await this.journal?.close()
  }

  private async run(action: string, parameters: Parameters, transaction?: Transaction): Promise<Document> {
    const command = Object.hasOwn(COMMANDS, action) ? COMMANDS[action] : undefined
    if (!command) throw invalidParameter(`unknown action ${action}`)
    return {
      data: await command(parameters, {
        now: this.now,
        writer: this.writer,
        transactions: this.transactions,
        collection: (name) => this.collectionNamed(name),
        existing: (name) => this.collections.get(name),
        transaction,
      }),
    }
  }

  private async runInTransaction(
    action: string,
    parameters: Parameters,
    transaction: Transaction,
  ): Promise<Document> {
    // It may have run out of time meanwhile.
    this.transactions.find(transaction.id)
    if (action === 'commitTransaction') {
      await this.writer.commit(transaction)
      return {}
    }
    if (action === 'abortTransaction') {
      this.transactions.end(transaction)
      return {}
    }
    transaction.snapshot ??= this.writer.version
    try {
      return await this.run(action, parameters, transaction)
    } catch (error) {
      // As in MongoDB, a refused operation ends the whole transaction.
      this.transactions.end(transaction)
      throw error
    }
  }

  private async addCollection(name: unknown): Promise<Document> {
    if (typeof name !== 'string' || name === '') throw invalidParameter('collectionName must be a string')
    if (this.collections.has(name)) throw collectionExists()
    await this.createCollection(name)
    return {}
  }

  private collectionNamed(name: unknown): Collection {
    if (typeof name !== 'string' || name === '') throw invalidParameter('collectionName must be a string')
    const collection = this.collections.get(name)
    if (!collection) throw collectionMissing(name)
    return collection
  }

  private async createCollection(name: string): Promise<void> {
    if (this.collections.size >= MAXIMUM_COLLECTIONS) throw tooManyCollections(MAXIMUM_COLLECTIONS)
    const numbers = [...this.collections.values()].map(({ number }) => number)
    const collection = new Collection(name, Math.max(0, ...numbers) + 1)
    this.collections.set(name, collection)
    await this.saveCollection(collection)
  }

  private async saveCollection({ name, number, indexes }: Collection): Promise<void> {
    await this.journal?.saveCollection({
      name,
      number,
      indexes: indexes.slice(1).map(({ specification }) => specification),
    })
  }

  private load(journal: Journal) {
    const pool = new StringPool()
    for (const { name, number, indexes } of journal.collections()) {
      const collection = new Collection(name, number)
      collection.indexes.push(...indexes.map((specification) => new CollectionIndex(specification)))
      const records: StoredRecord[] = []
      for (const { sequence, document } of journal.documents(number))
        records.push(collection.restore(sequence, pool.share(document)))
      collection.indexAll(records)
      this.collections.set(name, collection)
    }
  }
}

const isSameIndex = (a: IndexSpecification, b: IndexSpecification) =>
  JSON.stringify(Object.entries(a.keys)) === JSON.stringify(Object.entries(b.keys)) &&
  Boolean(a.unique) === Boolean(b.unique) &&
  Boolean(a.sparse) === Boolean(b.sparse)
