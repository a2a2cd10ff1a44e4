import { type Document, isSubDocument } from './compare'
import { isArrayIndex, type Path } from './paths'

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
  const keys: DocumentKeys = { tuples: [], arrayFields: [], absent: true }
  expand(
    paths.map((path) => advance({ value: document, path, at: 0, done: false })),
    keys,
  )
  if (keys.tuples.length > 1) keys.tuples = withoutRepeats(keys.tuples)
  return keys
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

function withoutRepeats(tuples: KeyTuple[]): KeyTuple[] {
  const seen = new Set<unknown>()
  return tuples.filter((tuple) => {
    const text = tuple.length === 1 && typeof tuple[0] === 'string' ? tuple[0] : tupleText(tuple)
    return !seen.has(text) && seen.add(text)
  })
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
