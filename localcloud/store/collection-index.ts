import { ObjectId } from 'bson'
import type { Document } from './compare'
import { type DocumentKeys, documentKeys, type KeyTuple, tupleText } from './index-keys'
import { IndexTree } from './index-tree'
import { type Path, splitPath } from './paths'

/** A stored document and its place in the natural order; the record outlives the versions of its document. */
export type StoredRecord = { readonly sequence: number; document: Document }

/** As the manifest declares it; `keys` in order, 1 ascending, -1 descending. */
export type IndexSpecification = {
  name: string
  keys: Record<string, 1 | -1>
  unique?: boolean
  sparse?: boolean
}

/** One index of a collection: ordered entries, several per document where a field holds an array. */
export class CollectionIndex {
  readonly name: string
  readonly fields: string[]
  readonly directions: (1 | -1)[]
  readonly unique: boolean
  readonly sparse: boolean
  readonly tree: IndexTree<StoredRecord>
  private readonly paths: Path[]
  /** For each field, how many documents have an array on its path. */
  private readonly documentsWithArray: number[]

  constructor(readonly specification: IndexSpecification) {
    this.name = specification.name
    this.fields = Object.keys(specification.keys)
    this.directions = Object.values(specification.keys)
    this.unique = specification.unique ?? false
    this.sparse = specification.sparse ?? false
    this.paths = this.fields.map(splitPath)
    this.documentsWithArray = this.fields.map(() => 0)
    this.tree = new IndexTree(this.directions)
  }

  leadsThroughArray(position: number): boolean {
    return this.documentsWithArray[position] > 0
  }

  /** The entries a document has here: none in a sparse index when all its fields are missing. */
  keysOf(document: Document): DocumentKeys {
    const keys = documentKeys(document, this.paths)
    return this.sparse && keys.absent ? { ...keys, tuples: [], arrayFields: [] } : keys
  }

  add(record: StoredRecord, document: Document) {
    const keys = this.keysOf(document)
    for (const tuple of keys.tuples) this.tree.insert(tuple, record)
    this.countArrays(keys, 1)
  }

  remove(record: StoredRecord, document: Document) {
    const keys = this.keysOf(document)
    for (const tuple of keys.tuples) this.tree.remove(tuple, record)
    this.countArrays(keys, -1)
  }

  replace(record: StoredRecord, before: Document, after: Document) {
    const old = this.keysOf(before)
    const keys = this.keysOf(after)
    const oldTexts = old.tuples.map(tupleText)
    const texts = keys.tuples.map(tupleText)
    old.tuples.forEach((tuple, i) => !texts.includes(oldTexts[i]) && this.tree.remove(tuple, record))
    keys.tuples.forEach((tuple, i) => !oldTexts.includes(texts[i]) && this.tree.insert(tuple, record))
    this.countArrays(old, -1)
    this.countArrays(keys, 1)
  }

  /** Adds many records at once; rebuilding beats inserting when they outnumber what is there. */
  addAll(records: readonly StoredRecord[]) {
    if (records.length * 2 < this.tree.size) {
      for (const record of records) this.add(record, record.document)
      return
    }
    const entries = this.tree.entries()
    for (const record of records) {
      const keys = this.keysOf(record.document)
      for (const tuple of keys.tuples) {
        for (let field = 0; field < tuple.length; field++) entries.columns[field].push(tuple[field])
        entries.items.push(record)
      }
      this.countArrays(keys, 1)
    }
    this.tree.build(entries)
  }

  /** The records that already hold a key of this unique index; the caller leaves out the document's own. */
  *holders(tuple: KeyTuple): Generator<StoredRecord> {
    const cursor = this.tree.cursor(this.tree.seek(tuple, 'before'), this.tree.seek(tuple, 'after'), false)
    while (cursor.advance()) yield cursor.item
  }

  private countArrays({ arrayFields }: DocumentKeys, by: 1 | -1) {
    for (const position of arrayFields) this.documentsWithArray[position] += by
  }
}

/** A key as MongoDB writes it in an E11000 message. */
export function keyText(tuple: KeyTuple): string {
  return `{ ${tuple.map((value) => `: ${valueText(value)}`).join(', ')} }`
}

function valueText(value: unknown): string {
  if (value instanceof Date) return `new Date(${value.getTime()})`
  if (value instanceof ObjectId) return `ObjectId('${value.toHexString()}')`
  return value === undefined ? 'undefined' : JSON.stringify(value)
}
