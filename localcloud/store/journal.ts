import { calculateObjectSize, deserialize, serialize } from 'bson'
import { open, type RootDatabase } from 'lmdb'
import type { IndexSpecification } from './collection-index'
import type { Document } from './compare'

/** A collection as the disk knows it. */
export type StoredCollection = { name: string; number: number; indexes: IndexSpecification[] }

/** One document to write, or to take away. */
export type JournalEntry = { collectionNumber: number; sequence: number; bytes: Uint8Array | null }

const COLLECTION = 0
const DOCUMENT = 1

/** The BSON of a document: what the disk holds, and what counts against the size limits. */
export const toBytes = (document: Document): Uint8Array => serialize(document, { ignoreUndefined: true })
export const sizeOf = (document: Document): number => calculateObjectSize(document, { ignoreUndefined: true })

/**
 * The store on disk, in LMDB: collections by number, documents by collection and sequence, which is their natural
 * order. Writes given together are committed together; the promise resolves once they survive a killed process.
 */
export class Journal {
  private readonly database: RootDatabase<Uint8Array, [number, number, number]>

  constructor(directory: string) {
    this.database = open({ path: directory, encoding: 'binary', keyEncoding: 'ordered-binary' })
  }

  collections(): StoredCollection[] {
    return [...this.database.getRange({ start: [COLLECTION, 0, 0], end: [DOCUMENT, 0, 0] })].map(
      ({ value }) => JSON.parse(Buffer.from(value).toString()),
    )
  }

  *documents(collectionNumber: number): Generator<{ sequence: number; document: Document }> {
    const range = { start: [DOCUMENT, collectionNumber, 0], end: [DOCUMENT, collectionNumber + 1, 0] } as {
      start: [number, number, number]
      end: [number, number, number]
    }
    for (const { key, value } of this.database.getRange(range)) {
      yield { sequence: key[2], document: deserialize(value, { bsonRegExp: true }) as Document }
    }
  }

  async saveCollection(collection: StoredCollection): Promise<void> {
    await this.database.put([COLLECTION, collection.number, 0], Buffer.from(JSON.stringify(collection)))
  }

  /** Commits all entries or none. */
  async commit(entries: readonly JournalEntry[]): Promise<void> {
    await this.database.batch(() => {
      for (const { collectionNumber, sequence, bytes } of entries) {
        if (bytes) this.database.put([DOCUMENT, collectionNumber, sequence], bytes)
        else this.database.remove([DOCUMENT, collectionNumber, sequence])
      }
    })
  }

  async close(): Promise<void> {
    await this.database.close()
  }
}
