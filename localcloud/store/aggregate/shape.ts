import { type Document, isSubDocument } from '../compare'
import type { Path } from '../paths'
import { setField } from '../wire'

/** A copy of the document with the value at a path; only what lies on the path is copied. */
export function withValueAt(document: Document, path: Path, value: unknown, depth = 0): Document {
  const key = path[depth]
  const result = { ...document }
  if (depth === path.length - 1) setField(result, key, value)
  else {
    const below = Object.hasOwn(document, key) ? document[key] : undefined
    setField(result, key, withValueAt(isSubDocument(below) ? below : {}, path, value, depth + 1))
  }
  return result
}

/** A copy of the document without the field at a path. */
export function withoutValueAt(document: Document, path: Path, depth = 0): Document {
  const key = path[depth]
  if (!Object.hasOwn(document, key)) return document
  const result = { ...document }
  if (depth === path.length - 1) delete result[key]
  else if (isSubDocument(result[key])) result[key] = withoutValueAt(result[key], path, depth + 1)
  return result
}
