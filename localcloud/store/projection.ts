import { type Document, isSubDocument } from './compare'
import { badQuery } from './errors'
import { type Path, splitPath } from './paths'
import { elementPredicate } from './query'
import { setField } from './wire'

type Tree = Map<string, Tree | true>

/** Compiles `{field: 1 | 0 | {$slice} | {$elemMatch}}`. Throws where MongoDB refuses the mixture. */
export function compileProjection(projection: Document): (document: Document) => Document {
  const fields: Tree = new Map()
  const arrays: { path: Path; shorten: (array: unknown[]) => unknown }[] = []
  let isInclusion: boolean | undefined
  let hasId: boolean | undefined
  const setMode = (inclusion: boolean, field: string) => {
    if (isInclusion !== undefined && isInclusion !== inclusion) {
      throw badQuery(
        `Projection cannot have a mix of inclusion and exclusion. Cannot do ${inclusion ? 'inclusion' : 'exclusion'} on field ${field}`,
      )
    }
    isInclusion = inclusion
  }
  for (const [field, value] of Object.entries(projection)) {
    if (field.startsWith('$'))
      throw badQuery(`FieldPath field names may not start with '$'. Given '${field}'`)
    if (isSubDocument(value)) {
      const shorten = arrayProjection(value)
      arrays.push({ path: splitPath(field), shorten })
      // $elemMatch selects the field as an inclusion does; $slice alone keeps all other fields.
      if ('$elemMatch' in value) {
        setMode(true, field)
        addPath(fields, splitPath(field))
      } else if (isInclusion) addPath(fields, splitPath(field))
      continue
    }
    const wanted = isWanted(field, value)
    if (field === '_id') {
      hasId = wanted
      continue
    }
    setMode(wanted, field)
    addPath(fields, splitPath(field))
  }
  // A $slice named before the first inclusion belongs to it as well.
  if (isInclusion) for (const { path } of arrays) addPath(fields, path)
  const inclusion = isInclusion ?? (hasId === true && arrays.length === 0)
  return (document) => {
    let result = inclusion ? include(document, fields) : exclude(document, fields)
    if (hasId === false) delete result._id
    else if (inclusion && '_id' in document) result = { _id: document._id, ...result }
    for (const { path, shorten } of arrays) shortenAt(result, path, shorten)
    return result
  }
}

function isWanted(field: string, value: unknown): boolean {
  if (typeof value === 'number' || typeof value === 'boolean') return Boolean(value)
  throw badQuery(`Unsupported projection option: ${field}: ${JSON.stringify(value)}`)
}

function addPath(tree: Tree, path: Path) {
  path.forEach((part, depth) => {
    const known = tree.get(part)
    if (depth === path.length - 1 || known === true) tree.set(part, true)
    else if (!known) tree.set(part, new Map())
    if (depth < path.length - 1 && known !== true) tree = tree.get(part) as Tree
  })
}

/** Keeps the named fields, in the document's own order, through arrays of sub-documents. */
function include(document: Document, fields: Tree): Document {
  const result: Document = {}
  for (const key of Object.keys(document)) {
    const below = fields.get(key)
    if (below === true) setField(result, key, document[key])
    else if (below) {
      const kept = includeBelow(document[key], below)
      if (kept !== undefined) setField(result, key, kept)
    }
  }
  return result
}

function includeBelow(value: unknown, fields: Tree): unknown {
  if (Array.isArray(value))
    return value.map((item) => includeBelow(item, fields)).filter((item) => item !== undefined)
  return isSubDocument(value) ? include(value, fields) : undefined
}

function exclude(document: Document, fields: Tree): Document {
  const result: Document = {}
  for (const key of Object.keys(document)) {
    const below = fields.get(key)
    if (below !== true) setField(result, key, below ? excludeBelow(document[key], below) : document[key])
  }
  return result
}

function excludeBelow(value: unknown, fields: Tree): unknown {
  if (Array.isArray(value)) return value.map((item) => excludeBelow(item, fields))
  return isSubDocument(value) ? exclude(value, fields) : value
}

function arrayProjection(specification: Document): (array: unknown[]) => unknown {
  const [operator, ...others] = Object.keys(specification)
  if (others.length > 0) throw badQuery('>1 field in obj')
  const operand = specification[operator]
  if (operator === '$slice') return slice(operand)
  if (operator === '$elemMatch') {
    const matches = elementPredicate(operand)
    return (array) => {
      const found = array.find(matches)
      return found === undefined ? undefined : [found]
    }
  }
  throw badQuery(`Unsupported projection option: ${JSON.stringify(specification)}`)
}

function slice(operand: unknown): (array: unknown[]) => unknown[] {
  if (typeof operand === 'number') {
    return (array) => (operand >= 0 ? array.slice(0, operand) : array.slice(operand))
  }
  if (!Array.isArray(operand) || operand.length !== 2 || operand.some((part) => typeof part !== 'number')) {
    throw badQuery('$slice only supports numbers and [skip, limit] arrays')
  }
  const [skip, limit] = operand as [number, number]
  if (limit <= 0) throw badQuery('$slice limit must be positive')
  return (array) => {
    const start = skip >= 0 ? skip : Math.max(0, array.length + skip)
    return array.slice(start, start + limit)
  }
}

/** Replaces the array at a path of a projected copy; the sub-documents on the way are copied, never shared. */
function shortenAt(document: Document, path: Path, shorten: (array: unknown[]) => unknown, depth = 0) {
  const key = path[depth]
  if (!Object.hasOwn(document, key)) return
  const value = document[key]
  if (depth === path.length - 1) {
    if (!Array.isArray(value)) return
    const short = shorten(value)
    if (short === undefined) delete document[key]
    else setField(document, key, short)
  } else if (isSubDocument(value)) {
    const below = { ...value }
    setField(document, key, below)
    shortenAt(below, path, shorten, depth + 1)
  }
}
