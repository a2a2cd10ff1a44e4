import { type Document, isSubDocument } from './compare'

/** A dotted field path, split once and used many times. */
export type Path = readonly string[]

const splitPaths = new Map<string, Path>()

/** Splits `a.b.0.c`; remembers recent answers, since queries repeat. */
export function splitPath(path: string): Path {
  let parts = splitPaths.get(path)
  if (!parts) {
    parts = path.split('.')
    if (splitPaths.size > 10_000) splitPaths.clear()
    splitPaths.set(path, parts)
  }
  return parts
}

export const isArrayIndex = (part: string) => /^\d+$/.test(part)

const own = (document: Document, field: string) =>
  Object.hasOwn(document, field) ? document[field] : undefined

/**
 * Visits what a query path reaches: through arrays of sub-documents, by number or implicitly one level deep.
 * The value at the end is given as it stands (an array as an array); `undefined` where a field is missing.
 * Stops and answers true as soon as `visit` does.
 */
export function someValueAt(document: Document, path: Path, visit: (value: unknown) => boolean): boolean {
  return visitField(document, path, 0, visit)
}

function visitField(document: Document, path: Path, at: number, visit: (value: unknown) => boolean): boolean {
  const value = own(document, path[at])
  if (at === path.length - 1) return visit(value)
  if (Array.isArray(value)) return visitArray(value, path, at + 1, visit)
  return isSubDocument(value) ? visitField(value, path, at + 1, visit) : visit(undefined)
}

function visitArray(array: unknown[], path: Path, at: number, visit: (value: unknown) => boolean): boolean {
  for (const element of array) {
    if (isSubDocument(element) && visitField(element, path, at, visit)) return true
  }
  if (!isArrayIndex(path[at])) return false
  const index = Number(path[at])
  if (index >= array.length) return false
  const element = array[index]
  if (at === path.length - 1) return visit(element)
  if (Array.isArray(element)) return visitArray(element, path, at + 1, visit)
  return isSubDocument(element) && visitField(element, path, at + 1, visit)
}

/** As someValueAt, but an array at the end is given element by element, then as a whole. */
export function someElementAt(document: Document, path: Path, visit: (value: unknown) => boolean): boolean {
  return someValueAt(document, path, (value) =>
    Array.isArray(value) ? value.some(visit) || visit(value) : visit(value),
  )
}

/** The value reached through sub-documents only; `undefined` where an array or a scalar is in the way. */
export function plainValueAt(document: Document, path: Path): unknown {
  let value: unknown = document
  for (const part of path) {
    if (!isSubDocument(value)) return undefined
    value = own(value, part)
  }
  return value
}
