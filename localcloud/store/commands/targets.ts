import { type Collection, identityOf } from '../collection'
import type { Document } from '../compare'
import { read } from '../reader'
import type { Transaction } from '../transactions'

/** The document of the query's `_id`, as the transaction sees it where one is given. */
export function documentById(
  collection: Collection,
  query: Document,
  transaction?: Transaction,
): Document | null {
  const identity = identityOf(query._id)
  if (transaction) return transaction.view(collection, identity)
  return collection.records.get(identity)?.document ?? null
}

/** The documents a write is about. */
export function targetsOf(
  collection: Collection,
  query: Document,
  queryType: unknown,
  onlyOne: boolean,
  transaction?: Transaction,
): Document[] {
  if (queryType === 'DOC') {
    const document = documentById(collection, query, transaction)
    return document ? [document] : []
  }
  return read(collection, { query, limit: onlyOne ? 1 : undefined }, transaction).documents
}
