import { type Document, isSubDocument } from '../compare'
import { plainValueAt, splitPath } from '../paths'
import { compileQuery, elementPredicate, isOperatorDocument } from '../query'

/**
 * Which element of an array the query matched, for the positional `$`: the first one that fulfils a condition the
 * query puts on the array or on a field of its elements.
 */
export function matchedElement(document: Document, query: Document, arrayPath: string): number | undefined {
  const array = plainValueAt(document, splitPath(arrayPath))
  if (!Array.isArray(array)) return undefined
  for (const matches of elementConditions(query, arrayPath)) {
    const index = array.findIndex(matches)
    if (index >= 0) return index
  }
  return undefined
}

function* elementConditions(query: Document, arrayPath: string): Generator<(element: unknown) => boolean> {
  for (const [key, condition] of Object.entries(query)) {
    if ((key === '$and' || key === '$or') && Array.isArray(condition)) {
      for (const branch of condition) if (isSubDocument(branch)) yield* elementConditions(branch, arrayPath)
    } else if (key === arrayPath) {
      if (isOperatorDocument(condition) && '$elemMatch' in condition)
        yield elementPredicate(condition.$elemMatch)
      else {
        const matches = compileQuery({ element: condition })
        yield (element) => matches({ element })
      }
    } else if (key.startsWith(`${arrayPath}.`)) {
      const matches = compileQuery({ [key.slice(arrayPath.length + 1)]: condition })
      yield (element) => isSubDocument(element) && matches(element)
    }
  }
}
