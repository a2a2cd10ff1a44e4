import { aggregate, pipelineContext } from './aggregate/pipeline'
import type { Stage } from './aggregate/stage'
import { type Change, type Collection, identityOf } from './collection'
import { type Document, isSubDocument } from './compare'
import { newDocumentId } from './document-id'
import { badQuery, invalidParameter, requestTooLarge, type WriteKind, writeFailed } from './errors'
import { compileProjection } from './projection'
import { count, read } from './reader'
import { isRegularExpression } from './regular-expression'
import { parseSort } from './sort'
import type { Transaction, Transactions } from './transactions'
import { applyUpdate } from './update/apply'
import { refuseDollarFields } from './update/arguments'
import { type FieldUpdate, parseUpdate } from './update/parse'
import { matchedElement } from './update/positional'
import { UpdateRefused } from './update/refusal'
import { parseDocument, parseValue, stringifyDocument } from './wire'
import type { Writer } from './writer'

/** What a command works with. */
export type CommandContext = {
  now: () => number
  writer: Writer
  transactions: Transactions
  /** Throws for a missing collection. */
  collection: (name: unknown) => Collection
  existing: (name: string) => Collection | undefined
  transaction?: Transaction
}

/** A request's parameters as the SDK sends them. */
export type Parameters = Document

const DEFAULT_LIMIT = 100
const MAXIMUM_LIMIT = 1000
const AGGREGATE_DEFAULT_LIMIT = 20
const MAXIMUM_REQUEST_BYTES = 5 * 1024 * 1024

export function getDocument(parameters: Parameters, context: CommandContext): Document {
  const collection = context.collection(parameters.collectionName)
  const query = parseDocument(parameters.query, 'query', context.now)
  const projection = parseDocument(parameters.projection, 'projection', context.now)
  const project =
    Object.keys(projection).length > 0 ? compileProjection(projection) : (document: Document) => document
  if (parameters.queryType === 'DOC') {
    const found = byId(collection, query, context.transaction)
    return { list: found ? [stringifyDocument(project(found))] : [] }
  }
  const skip = wholeNumber(parameters.offset, 'offset') ?? 0
  const limit = Math.min(wholeNumber(parameters.limit, 'limit') || DEFAULT_LIMIT, MAXIMUM_LIMIT)
  const sort = parseSort(parseDocument(parameters.order, 'order', context.now))
  const { documents } = read(collection, { query, sort, skip, limit }, context.transaction)
  return { list: documents.map((document) => stringifyDocument(project(document))), offset: skip, limit }
}

export function calculateDocument(parameters: Parameters, context: CommandContext): Document {
  const collection = context.collection(parameters.collectionName)
  return { total: count(collection, parseDocument(parameters.query, 'query', context.now)).total }
}

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
      const document = upsertDocument(query, data, updates, context)
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

export async function removeDocument(parameters: Parameters, context: CommandContext): Promise<Document> {
  const collection = context.collection(parameters.collectionName)
  const query = parseDocument(parameters.query, 'query', context.now)
  let deleted = 0
  await writeWhenFree('Delete', context, () => {
    const targets = targetsOf(
      collection,
      query,
      parameters.queryType,
      parameters.multi === false,
      context.transaction,
    )
    deleted = targets.length
    return { changes: targets.map((before) => ({ collection, identity: identityOf(before._id), before })) }
  })
  return { deleted }
}

export function aggregateDocuments(parameters: Parameters, context: CommandContext): Document {
  const collection = context.collection(parameters.collectionName)
  if (!Array.isArray(parameters.stages)) throw invalidParameter('stages must be an array')
  const stages: Stage[] = parameters.stages.map((stage) => {
    if (!isSubDocument(stage) || typeof stage.stageKey !== 'string') throw invalidParameter('malformed stage')
    return { [stage.stageKey]: parseValue(stage.stageValue, 'stageValue', context.now) }
  })
  if (!stages.some((stage) => '$limit' in stage)) stages.push({ $limit: AGGREGATE_DEFAULT_LIMIT })
  const list = aggregate(collection, stages, pipelineContext(context.existing))
  return { list: list.map(stringifyDocument) }
}

/** The changes a write asks for, up to the one that was refused. */
type Asked = { changes: Change[]; refusal?: unknown }

/** Works out changes one after the other; as in MongoDB, a refused one does not undo those before it. */
function changesFor<Item>(items: readonly Item[], toChange: (item: Item) => Change | null): Asked {
  const changes: Change[] = []
  try {
    for (const item of items) {
      const change = toChange(item)
      if (change) changes.push(change)
    }
    return { changes }
  } catch (refusal) {
    return { changes, refusal }
  }
}

/** Runs a write when no transaction holds what it touches; the changes are worked out anew after each wait. */
async function writeWhenFree(kind: WriteKind, context: CommandContext, ask: () => Asked): Promise<void> {
  const { writer, transaction } = context
  for (;;) {
    const { changes, refusal } = ask()
    if (transaction) {
      if (refusal === undefined) writer.writeInTransaction(kind, changes, transaction)
    } else {
      const blocker = writer.blocker(changes)
      if (blocker) {
        await blocker.ended
        continue
      }
      await writer.write(kind, changes)
    }
    if (refusal !== undefined) throw refusal
    return
  }
}

function byId(collection: Collection, query: Document, transaction?: Transaction): Document | null {
  const identity = identityOf(query._id)
  if (transaction) return transaction.view(collection, identity)
  return collection.records.get(identity)?.document ?? null
}

function targetsOf(
  collection: Collection,
  query: Document,
  queryType: unknown,
  onlyOne: boolean,
  transaction?: Transaction,
): Document[] {
  if (queryType === 'DOC') {
    const document = byId(collection, query, transaction)
    return document ? [document] : []
  }
  return read(collection, { query, limit: onlyOne ? 1 : undefined }, transaction).documents
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

/** The document an upsert creates: what the query says by equality, then the update. */
function upsertDocument(
  query: Document,
  data: Document,
  updates: FieldUpdate[] | null,
  context: CommandContext,
): Document {
  const fromQuery = equalities(query)
  if (!updates) return withId({ ...('_id' in fromQuery ? { _id: fromQuery._id } : {}), ...data }, context.now)
  const base = refusingBadUpdates(() => {
    const assignments = Object.keys(fromQuery).length > 0 ? parseUpdate({ $set: fromQuery }) : []
    const started = applyUpdate({}, assignments, {
      now: context.now,
      isInsert: true,
      matchedElement: () => undefined,
    })
    return applyUpdate(started, updates, {
      now: context.now,
      isInsert: true,
      matchedElement: () => undefined,
    })
  })
  return withId(base, context.now)
}

function equalities(query: Document): Document {
  const result: Document = {}
  for (const [key, condition] of Object.entries(query)) {
    if (key === '$and' && Array.isArray(condition))
      Object.assign(result, ...condition.map((part) => equalities(part)))
    else if (key.startsWith('$') || isRegularExpression(condition)) continue
    else if (!isSubDocument(condition) || !Object.keys(condition)[0]?.startsWith('$')) result[key] = condition
    else if ('$eq' in condition) result[key] = condition.$eq
  }
  return result
}

function withId(document: Document, now: () => number): Document {
  return '_id' in document ? document : { _id: newDocumentId(now()), ...document }
}

const wireId = (id: unknown) =>
  typeof id === 'string' || typeof id === 'number' ? id : JSON.parse(stringifyDocument(id))

function checkInsertable(document: Document) {
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

function refusingBadUpdates<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw error instanceof UpdateRefused ? writeFailed('Update', error.message) : error
  }
}

function wholeNumber(value: unknown, name: string): number | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'number' || !Number.isInteger(value))
    throw invalidParameter(`${name} must be an integer`)
  if (value < 0) throw badQuery(`${name} value must be non-negative, but received: ${value}`)
  return value
}
