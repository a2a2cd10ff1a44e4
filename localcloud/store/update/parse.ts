import { type Document, isSubDocument } from '../compare'
import { isArrayIndex, type Path, splitPath } from '../paths'
import { checkArgument } from './arguments'
import { UpdateRefused } from './refusal'

/** One field to change: the operator, where, and with what. */
export type FieldUpdate = { operator: string; path: Path; argument: unknown }

const OPERATORS = new Set([
  '$set',
  '$setOnInsert',
  '$unset',
  '$inc',
  '$mul',
  '$min',
  '$max',
  '$rename',
  '$bit',
  '$currentDate',
  '$push',
  '$addToSet',
  '$pop',
  '$pull',
  '$pullAll',
])

const MAXIMUM_DEPTH = 180

/**
 * Reads an update document. The result is in MongoDB's order of application, by field path, which decides the
 * order of the fields it creates. Throws UpdateRefused with MongoDB's text.
 */
export function parseUpdate(update: Document): FieldUpdate[] {
  const updates: FieldUpdate[] = []
  const operators = Object.keys(update)
  if (operators.length === 0) throw new UpdateRefused('update document must not be empty')
  for (const operator of operators) {
    if (!operator.startsWith('$'))
      throw new UpdateRefused(
        `the update operation document must contain atomic operators, but found field '${operator}'`,
      )
    if (!OPERATORS.has(operator)) throw new UpdateRefused(`Unknown modifier: ${operator}`)
    const fields = update[operator]
    if (!isSubDocument(fields)) {
      throw new UpdateRefused(
        `Modifiers operate on fields but we found type ${Array.isArray(fields) ? 'array' : typeof fields} instead. For example: {$mod: {<field>: ...}} not {${operator}: ${JSON.stringify(fields)}}`,
      )
    }
    const names = Object.keys(fields)
    if (names.length === 0) {
      throw new UpdateRefused(
        `'${operator}' is empty. You must specify a field like so: {${operator}: {<field>: ...}}`,
      )
    }
    for (const name of names) {
      checkPath(name)
      checkArgument(operator, name, fields[name])
      updates.push({ operator, path: splitPath(name), argument: fields[name] })
    }
  }
  refuseConflicts(updates)
  return updates.sort((a, b) => comparePaths(a.path, b.path))
}

function checkPath(name: string) {
  const parts = splitPath(name)
  if (name === '') throw new UpdateRefused('An empty update path is not valid.')
  if (parts.length > MAXIMUM_DEPTH)
    throw new UpdateRefused(`Exceeded depth limit of ${MAXIMUM_DEPTH} in the update path`)
  if (parts.includes('')) {
    throw new UpdateRefused(`The update path '${name}' contains an empty field name, which is not allowed.`)
  }
  if (parts[0].startsWith('$')) {
    if (parts[0] === '$' || parts[0].startsWith('$[')) {
      throw new UpdateRefused(
        `Cannot have ${parts[0] === '$' ? "positional (i.e. '$') element" : 'array filter identifier'} in the first position in path '${name}'`,
      )
    }
    throw dollarField(parts[0], name)
  }
  if (parts.filter((part) => part === '$').length > 1) {
    throw new UpdateRefused(`Too many positional (i.e. '$') elements found in path '${name}'`)
  }
  for (const part of parts) {
    if (part.startsWith('$') && part !== '$' && !/^\$\[.*\]$/.test(part)) throw dollarField(part, name)
    const filter = /^\$\[(.+)\]$/.exec(part)
    if (filter)
      throw new UpdateRefused(`No array filter found for identifier '${filter[1]}' in path '${name}'`)
  }
}

const dollarField = (part: string, path: string) =>
  new UpdateRefused(`The dollar ($) prefixed field '${part}' in '${path}' is not valid for storage.`)

/** No two updates may touch the same field, or one a part of the other; $rename touches both its ends. */
function refuseConflicts(updates: FieldUpdate[]) {
  const taken: Path[] = []
  const take = (path: Path) => {
    for (const other of taken) {
      const shared = Math.min(path.length, other.length)
      if (path.slice(0, shared).every((part, i) => part === other[i])) {
        throw new UpdateRefused(
          `Updating the path '${path.join('.')}' would create a conflict at '${path.slice(0, shared).join('.')}'`,
        )
      }
    }
    taken.push(path)
  }
  for (const { operator, path, argument } of updates) {
    take(path)
    if (operator === '$rename') take(splitPath(argument as string))
  }
}

function comparePaths(a: Path, b: Path): number {
  const shared = Math.min(a.length, b.length)
  for (let i = 0; i < shared; i++) {
    if (a[i] === b[i]) continue
    if (isArrayIndex(a[i]) && isArrayIndex(b[i])) return Number(a[i]) - Number(b[i])
    return a[i] < b[i] ? -1 : 1
  }
  return a.length - b.length
}
