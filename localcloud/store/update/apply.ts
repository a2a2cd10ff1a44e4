import { compareValues, type Document, isSubDocument, sameValue } from '../compare'
import { typeName } from '../types'
import { setField } from '../wire'
import { addressesElement } from './arguments'
import { concretePaths, type MatchedElement } from './concrete-paths'
import { cannotCreate, copy } from './containers'
import { applyOperator, REMOVED } from './operators'
import type { FieldUpdate } from './parse'
import { UpdateRefused } from './refusal'
import { rename } from './rename'
import { show } from './show'

/** What an update needs to know beside the document. */
export type UpdateContext = {
  now: () => number
  /** The document is being created by an upsert: $setOnInsert counts. */
  isInsert: boolean
  matchedElement: MatchedElement
}

/** MongoDB pads an array with nulls only so far. */
const MAXIMUM_PADDING = 1_500_000

/**
 * The document after the update, or the very same document where nothing changes. The given one is left as it is.
 * Throws UpdateRefused where MongoDB refuses: nothing is ever skipped silently.
 */
export function applyUpdate(
  document: Document,
  updates: readonly FieldUpdate[],
  context: UpdateContext,
): Document {
  const result = copy(document) as Document
  let changed = false
  const id = show(document._id)
  for (const update of updates) {
    if (update.operator === '$setOnInsert' && !context.isInsert) continue
    if (update.operator === '$rename') changed = rename(result, update, id) || changed
    else {
      for (const path of concretePaths(result, update, context.matchedElement)) {
        changed = updateField(result, path, update, context, id) || changed
      }
    }
  }
  if ('_id' in document && compareValues(result._id, document._id) !== 0) {
    throw new UpdateRefused("Performing an update on the path '_id' would modify the immutable field '_id'")
  }
  return changed ? result : document
}

/** Follows the path, creating what is missing only if the operator gives a value. Answers whether it changed. */
function updateField(
  document: Document,
  path: readonly string[],
  update: FieldUpdate,
  context: UpdateContext,
  id: string,
): boolean {
  let parent: Document | unknown[] = document
  let depth = 0
  for (; depth < path.length - 1; depth++) {
    const next = fieldOf(parent, path[depth], update, path, depth)
    if (next === undefined) break
    if (!isSubDocument(next) && !Array.isArray(next)) {
      if (['$unset', '$pull', '$pullAll', '$pop'].includes(update.operator)) return false
      throw cannotCreate(path[depth + 1], path[depth], next)
    }
    parent = next
  }
  const exists = depth === path.length - 1
  const current = exists ? fieldOf(parent, path[depth], update, path, depth) : undefined
  const next = applyOperator(update.operator, current, update.argument, {
    field: path.join('.'),
    id,
    now: context.now,
  })
  if (next === REMOVED) return exists && remove(parent, path[depth])
  if (next === undefined || (current !== undefined && isIdentical(current, next))) return false
  let value: unknown = copy(next)
  for (let i = path.length - 1; i > depth; i--) value = { [path[i]]: value }
  place(parent, path[depth], value)
  return true
}

function fieldOf(
  parent: Document | unknown[],
  part: string,
  update: FieldUpdate,
  path: readonly string[],
  depth: number,
): unknown {
  if (!Array.isArray(parent)) return Object.hasOwn(parent, part) ? parent[part] : undefined
  if (addressesElement(part)) return parent[Number(part)]
  if (['$unset', '$pull', '$pullAll', '$pop'].includes(update.operator)) return undefined
  throw cannotCreate(part, path[depth - 1], parent)
}

/** Equal and of the same type and sign: writing it would change nothing. */
const isIdentical = (a: unknown, b: unknown) => typeName(a) === typeName(b) && sameValue(a, b)

function place(parent: Document | unknown[], part: string, value: unknown) {
  if (!Array.isArray(parent)) {
    setField(parent, part, value)
    return
  }
  const index = Number(part)
  if (index - parent.length > MAXIMUM_PADDING) {
    throw new UpdateRefused(`can't backfill more than ${MAXIMUM_PADDING} elements`)
  }
  while (parent.length < index) parent.push(null)
  parent[index] = value
}

/** An element taken out of an array leaves null, so that the others keep their places. */
function remove(parent: Document | unknown[], part: string): boolean {
  if (Array.isArray(parent)) {
    if (Number(part) >= parent.length || parent[Number(part)] === null) return false
    parent[Number(part)] = null
    return true
  }
  if (!Object.hasOwn(parent, part)) return false
  delete parent[part]
  return true
}
