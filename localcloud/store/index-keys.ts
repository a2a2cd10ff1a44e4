import { compareValues, type Document, isSubDocument } from './compare'
import { isArrayIndex, type Path, plainValueAt } from './paths'

/** One index entry's values, one per indexed field. `undefined` stands for an empty array, null for missing. */
export type KeyTuple = unknown[]

/** What an index holds for one document. */
export type DocumentKeys = {
  tuples: KeyTuple[]
  /** Positions of the fields that led through an array. */
  arrayFields: number[]
  /** No indexed field exists: a sparse index leaves the document out. */
  absent: boolean
}

/** A field on its way from the document to its value; `at` is the next part of its path. */
type Walk = { value: unknown; path: Path; at: number; done: boolean }

/** Two indexed fields of one document hold different arrays, which no index can hold. */
export class ParallelArrays extends Error {}

/**
 * The entries of one document, an array giving one per element as in MongoDB. Fields below the same array are
 * paired element by element. Throws ParallelArrays.
 */
export function documentKeys(document: Document, paths: readonly Path[]): DocumentKeys {
  const tuple = plainTuple(document, paths)
  if (tuple)
    return {
      tuples: [tuple],
      arrayFields: [],
      absent:
        tuple.every((value) => value === null) &&
        !paths.some((path) => plainValueAt(document, path) === null),
    }
  const keys: DocumentKeys = { tuples: [], arrayFields: [], absent: true }
  expand(
    paths.map((path) => advance({ value: document, path, at: 0, done: false })),
    keys,
  )
  if (keys.tuples.length > 1) keys.tuples = withoutRepeats(keys.tuples)
  return keys
}

/** The common case, top-level fields without arrays; null where there is more to it. */
function plainTuple(document: Document, paths: readonly Path[]): KeyTuple | null {
  const tuple: KeyTuple = []
  for (const path of paths) {
    if (path.length > 1) return null
    const value = Object.hasOwn(document, path[0]) ? document[path[0]] : undefined
    if (Array.isArray(value)) return null
    tuple.push(value ?? null)
  }
  return tuple
}

/** Follows sub-documents up to an array or the end. */
function advance(walk: Walk): Walk {
  let { value, at } = walk
  const { path } = walk
  while (at < path.length && !Array.isArray(value)) {
    if (!isSubDocument(value) || !Object.hasOwn(value, path[at])) return { value: null, path, at, done: true }
    value = value[path[at]]
    at++
    if (value === undefined) return { value: null, path, at: -1, done: true }
  }
  if (Array.isArray(value) && at < path.length && isArrayIndex(path[at])) {
    return advance({ value: { [path[at]]: value[Number(path[at])] }, path, at, done: false })
  }
  return { value, path, at, done: !Array.isArray(value) }
}

function expand(walks: Walk[], keys: DocumentKeys) {
  const arrays = new Set(walks.filter((walk) => !walk.done).map((walk) => walk.value as unknown[]))
  if (arrays.size === 0) {
    keys.tuples.push(walks.map((walk) => walk.value))
    if (walks.some((walk) => walk.at === walk.path.length)) keys.absent = false
    return
  }
  if (arrays.size > 1) throw new ParallelArrays()
  walks.forEach((walk, position) => {
    if (!walk.done && !keys.arrayFields.includes(position)) keys.arrayFields.push(position)
  })
  const [array] = arrays
  for (const element of array.length > 0 ? array : [undefined]) {
    expand(
      walks.map((walk) => (walk.done ? walk : enter(walk, element))),
      keys,
    )
  }
}

/** Goes on inside one element; an element that is itself an array is a value, not a step. */
function enter({ path, at }: Walk, element: unknown): Walk {
  if (at === path.length) return { value: element, path, at, done: true }
  if (!isSubDocument(element)) return { value: null, path, at, done: true }
  return advance({ value: element, path, at, done: false })
}

/** Beyond this many entries, texts in a set are quicker than comparing each with each. */
const FEW = 12

function withoutRepeats(tuples: KeyTuple[]): KeyTuple[] {
  if (tuples.length <= FEW) {
    return tuples.filter((tuple, i) => !tuples.slice(0, i).some((other) => compareTuples(tuple, other) === 0))
  }
  const seen = new Set<string>()
  return tuples.filter((tuple) => {
    const text = tupleText(tuple)
    return !seen.has(text) && seen.add(text)
  })
}

/** Orders tuples field by field, all ascending. */
export function compareTuples(a: KeyTuple, b: KeyTuple): number {
  for (let field = 0; field < a.length; field++) {
    const order = compareValues(a[field], b[field])
    if (order !== 0) return order
  }
  return 0
}

/** Text that is equal exactly for equal tuples. */
export function tupleText(tuple: KeyTuple): string {
  return tuple.map(valueText).join('\u0000')
}

function valueText(value: unknown): string {
  if (typeof value === 'string') return `s${value.length}:${value}`
  if (value instanceof Date) return `d${value.getTime()}`
  if (typeof value === 'number') return `n${value === 0 ? 0 : value}`
  if (Array.isArray(value)) return `[${value.map(valueText).join()}]`
  if (isSubDocument(value))
    return `{${Object.entries(value).map(([key, item]) => `${key.length}:${key}=${valueText(item)}`)}}`
  return `${(value as { _bsontype?: string } | null | undefined)?._bsontype ?? ''}${String(value)}`
}
