import { type Document, isSubDocument } from '../compare'
import { setField } from '../wire'
import { UpdateRefused } from './refusal'
import { showField } from './show'

/** A deep copy of containers; dates and other values are never changed in place, so they are shared. */
export function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy)
  if (!isSubDocument(value)) return value
  const result: Document = {}
  for (const key of Object.keys(value)) setField(result, key, copy(value[key]))
  return result
}

/** What lies at a path, through sub-documents and list positions. */
export function containerAt(document: Document, path: string[]): unknown {
  let value: unknown = document
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined
    value = (value as Document)[part]
  }
  return value
}

/** The refusal to put a field into something that holds none. */
export const cannotCreate = (field: string, parentName: string, parent: unknown) =>
  new UpdateRefused(`Cannot create field '${field}' in element ${showField(parentName, parent)}`)
