import type { Document } from '../compare'
import { containerAt } from './containers'
import type { FieldUpdate } from './parse'
import { UpdateRefused } from './refusal'
import { show } from './show'

/** The element of an array that the query matched, for the positional `$`; undefined where none did. */
export type MatchedElement = (arrayPath: string) => number | undefined

/** Replaces `$` by the matched element and `$[]` by every element. */
export function concretePaths(
  document: Document,
  { path }: FieldUpdate,
  matchedElement: MatchedElement,
): string[][] {
  let paths: string[][] = [[]]
  for (const part of path) {
    if (part === '$') {
      paths = paths.map((start) => {
        const index = matchedElement(start.join('.'))
        if (index === undefined) {
          throw new UpdateRefused('The positional operator did not find the match needed from the query.')
        }
        return [...start, String(index)]
      })
    } else if (part === '$[]') {
      paths = paths.flatMap((start) => {
        const array = containerAt(document, start)
        if (array === undefined) {
          throw new UpdateRefused(
            `The path '${start.join('.')}' must exist in the document in order to apply array updates.`,
          )
        }
        if (!Array.isArray(array)) {
          throw new UpdateRefused(
            `Cannot apply array updates to non-array element ${start.at(-1)}: ${show(array)}`,
          )
        }
        return array.map((_, i) => [...start, String(i)])
      })
    } else paths = paths.map((start) => [...start, part])
  }
  return paths
}
