import { type Change, type Collection, identityOf } from '../collection'
import type { Document } from '../compare'
import { writeFailed } from '../errors'
import { applyUpdate } from '../update/apply'
import { refuseDollarFields } from '../update/arguments'
import { type FieldUpdate, parseUpdate } from '../update/parse'
import { matchedElement } from '../update/positional'
import { UpdateRefused } from '../update/refusal'
import { upsertedDocument } from '../update/upsert'
import { parseDocument, stringifyDocument } from '../wire'
import { changesFor, writeWhenFree } from './asked'
import type { CommandContext, Parameters } from './context'
import { checkInsertable, wireId, withId } from './insert'
import { targetsOf } from './targets'

/** Updates documents (`merge`), or replaces one; creates it when none is there and `upsert` says so. */
export async function modifyDocument(parameters: Parameters, context: CommandContext): Promise<Document> {
  const collection = context.collection(parameters.collectionName)
  const query = parseDocument(parameters.query, 'query', context.now)
  const data = parseDocument(parameters.data, 'data', context.now)
  const isReplacement = parameters.merge === false
  const onlyOne = parameters.multi === false || isReplacement
  const updates = isReplacement ? null : refusingBadUpdates(() => parseUpdate(data))
  if (isReplacement) refusingBadUpdates(() => refuseDollarFields(data, ''))
  let updated = 0
  let upsertedId: unknown = null
  await writeWhenFree('Update', context, () => {
    const targets = targetsOf(collection, query, parameters.queryType, onlyOne, context.transaction)
    if (targets.length === 0 && parameters.upsert === true) {
      const document = withId(
        refusingBadUpdates(() => upsertedDocument(query, data, updates, context.now)),
        context.now,
      )
      checkInsertable(document)
      upsertedId = document._id
      return { changes: [{ collection, identity: identityOf(document._id), after: document }] }
    }
    const asked = changesFor(targets, (before) =>
      changeOf(collection, before, replaceOrUpdate(before, query, data, updates, context)),
    )
    updated = asked.changes.length
    return asked
  })
  return { updated, upsert_id: upsertedId === null ? null : wireId(upsertedId) }
}

/** Updates the first document that matches, and gives it back as it has become. */
export async function modifyAndReturnDoc(parameters: Parameters, context: CommandContext): Promise<Document> {
  const collection = context.collection(parameters.collectionName)
  const query = parseDocument(parameters.query, 'query', context.now)
  const updates = refusingBadUpdates(() => parseUpdate(parseDocument(parameters.data, 'data', context.now)))
  let after: Document | undefined
  await writeWhenFree('Update', context, () => {
    const [before] = targetsOf(collection, query, parameters.queryType, true, context.transaction)
    if (!before) return { changes: [] }
    after = updateOne(before, query, updates, context)
    const change = changeOf(collection, before, after)
    return { changes: change ? [change] : [] }
  })
  return { updated: after ? 1 : 0, doc: after ? stringifyDocument(after) : null }
}

function changeOf(collection: Collection, before: Document, after: Document): Change | null {
  return before === after ? null : { collection, identity: identityOf(before._id), before, after }
}

function replaceOrUpdate(
  before: Document,
  query: Document,
  data: Document,
  updates: FieldUpdate[] | null,
  context: CommandContext,
): Document {
  if (updates) return updateOne(before, query, updates, context)
  const after = { _id: before._id, ...data }
  return stringifyDocument(after) === stringifyDocument(before) ? before : after
}

const updateOne = (before: Document, query: Document, updates: FieldUpdate[], context: CommandContext) =>
  refusingBadUpdates(() =>
    applyUpdate(before, updates, {
      now: context.now,
      isInsert: false,
      matchedElement: (path) => matchedElement(before, query, path),
    }),
  )

function refusingBadUpdates<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw error instanceof UpdateRefused ? writeFailed('Update', error.message) : error
  }
}
