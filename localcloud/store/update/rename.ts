import { type Document, isSubDocument } from '../compare'
import { plainValueAt, splitPath } from '../paths'
import { setField } from '../wire'
import { cannotCreate, containerAt } from './containers'
import type { FieldUpdate } from './parse'
import { UpdateRefused } from './refusal'

/** $rename: moves a value to another path; nothing happens where there is none. Answers whether it changed. */
export function rename(document: Document, { path, argument }: FieldUpdate, id: string): boolean {
  const target = splitPath(argument as string)
  refuseArrays(document, path, 'source', id)
  const value = plainValueAt(document, path)
  if (value === undefined) return false
  refuseArrays(document, target, 'destination', id)
  const source = containerAt(document, path.slice(0, -1)) as Document
  delete source[path[path.length - 1]]
  let parent: Document = document
  target.slice(0, -1).forEach((part, depth) => {
    const next = Object.hasOwn(parent, part) ? parent[part] : undefined
    if (next === undefined) setField(parent, part, {})
    else if (!isSubDocument(next)) throw cannotCreate(target[depth + 1], part, next)
    parent = parent[part] as Document
  })
  setField(parent, target[target.length - 1], value)
  return true
}

function refuseArrays(
  document: Document,
  path: readonly string[],
  end: 'source' | 'destination',
  id: string,
) {
  for (let depth = 1; depth < path.length; depth++) {
    if (Array.isArray(containerAt(document, path.slice(0, depth)))) {
      throw new UpdateRefused(
        `The ${end} field cannot be an array element, '${path.join('.')}' in doc with _id: ${id} has an array field called '${path[depth - 1]}'`,
      )
    }
  }
}
