import { type Document, isSubDocument } from '../compare'
import { badQuery } from '../errors'
import { plainValueAt, splitPath } from '../paths'
import { withoutValueAt, withValueAt } from './shape'
import type { StageMaker } from './stage'

/** One document per element of an array. Takes a path, or `{path, includeArrayIndex, preserveNullAndEmptyArrays}`. */
export const unwind: StageMaker = (specification) => {
  const given: Document = isSubDocument(specification) ? specification : { path: specification }
  const { path: reference, includeArrayIndex, preserveNullAndEmptyArrays = false, ...unknown } = given
  const [strange] = Object.keys(unknown)
  if (strange !== undefined) throw badQuery(`unrecognized option to $unwind stage: ${strange}`)
  if (typeof reference !== 'string') throw badQuery('expected a string as the path for $unwind stage')
  if (!reference.startsWith('$'))
    throw badQuery(`path option to $unwind stage should be prefixed with a '$': ${reference}`)
  if (typeof preserveNullAndEmptyArrays !== 'boolean') {
    throw badQuery('expected a boolean for the preserveNullAndEmptyArrays option to $unwind stage')
  }
  if (
    includeArrayIndex !== undefined &&
    (typeof includeArrayIndex !== 'string' || includeArrayIndex === '')
  ) {
    throw badQuery('expected a non-empty string for the includeArrayIndex option to $unwind stage')
  }
  const path = splitPath(reference.slice(1))
  const indexed = (document: Document, index: number | null) =>
    includeArrayIndex === undefined
      ? document
      : withValueAt(document, splitPath(includeArrayIndex as string), index)

  return (documents) =>
    documents.flatMap((document) => {
      const value = plainValueAt(document, path)
      if (Array.isArray(value) && value.length > 0) {
        return value.map((element, index) => indexed(withValueAt(document, path, element), index))
      }
      const isEmpty = value === undefined || value === null || Array.isArray(value)
      if (isEmpty && !preserveNullAndEmptyArrays) return []
      return [indexed(Array.isArray(value) ? withoutValueAt(document, path) : document, null)]
    })
}
