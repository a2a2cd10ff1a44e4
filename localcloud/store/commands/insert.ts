import { identityOf } from '../collection'
import type { Document } from '../compare'
import { newDocumentId } from '../document-id'
import { invalidParameter, requestTooLarge, writeFailed } from '../errors'
import { isRegularExpression } from '../regular-expression'
import { refuseDollarFields } from '../update/arguments'
import { UpdateRefused } from '../update/refusal'
import { parseDocument, stringifyDocument } from '../wire'
import { changesFor, writeWhenFree } from './asked'
import type { CommandContext, Parameters } from './context'

const MAXIMUM_REQUEST_BYTES = 5 * 1024 * 1024

/** Adds documents in order; one that is refused does not undo those before it. */
export async function insertDocument(parameters: Parameters, context: CommandContext): Promise<Document> {
  const collection = context.collection(parameters.collectionName)
  const { data } = parameters
  if (!Array.isArray(data) || data.length === 0) throw invalidParameter('data must be a non-empty array')
  const bytes = data.reduce<number>(
    (sum, item) => sum + (typeof item === 'string' ? Buffer.byteLength(item) : 0),
    0,
  )
  if (bytes > MAXIMUM_REQUEST_BYTES) throw requestTooLarge(MAXIMUM_REQUEST_BYTES)
  const documents = data.map((item) => withId(parseDocument(item, 'data', context.now), context.now))
  await writeWhenFree('Insert', context, () =>
    changesFor(documents, (document) => {
      checkInsertable(document)
      return { collection, identity: identityOf(document._id), after: document }
    }),
  )
  return { insertedIds: documents.map(({ _id }) => wireId(_id)) }
}

/** Gives a document an `_id` unless it brings one. */
export function withId(document: Document, now: () => number): Document {
  return '_id' in document ? document : { _id: newDocumentId(now()), ...document }
}

/** An `_id` as a reply names it. */
export const wireId = (id: unknown) =>
  typeof id === 'string' || typeof id === 'number' ? id : JSON.parse(stringifyDocument(id))

/** Refuses what MongoDB does not store: some kinds of `_id`, and `$` fields. */
export function checkInsertable(document: Document) {
  const id = document._id
  const type = Array.isArray(id)
    ? 'array'
    : isRegularExpression(id)
      ? 'regex'
      : id === undefined
        ? 'undefined'
        : null
  if (type) throw writeFailed('Insert', `The '_id' value cannot be of type ${type}`)
  try {
    refuseDollarFields(document, '')
  } catch (error) {
    throw error instanceof UpdateRefused ? writeFailed('Insert', error.message) : error
  }
}
