import { type Document, isSubDocument } from '../compare'
import { badQuery } from '../errors'
import { checkExpression, Evaluator } from '../expressions/evaluator'
import { splitPath } from '../paths'
import { setField } from '../wire'
import { withoutValueAt } from './shape'
import type { StageMaker } from './stage'

/** What becomes of one field: kept, left out, or computed; or the same for the fields below it. */
type Shape = Map<string, Shape | 'keep' | 'drop' | { expression: unknown }>

const isFlag = (value: unknown): value is number | boolean =>
  typeof value === 'number' || typeof value === 'boolean'
const isExpressionObject = (value: unknown) =>
  isSubDocument(value) && Object.keys(value)[0]?.startsWith('$') === true

/** Reads a $project or $addFields specification; nested objects and dotted names mean the same. */
function parseShape(specification: Document, flagsCount: boolean): Shape {
  const shape: Shape = new Map()
  const add = (at: Shape, name: string, value: unknown) => {
    if (name === '' || name.startsWith('$')) {
      throw badQuery(`FieldPath field names may not ${name === '' ? 'be empty strings' : "start with '$'"}.`)
    }
    const [head, ...rest] = splitPath(name)
    const known = at.get(head)
    const isNested = rest.length > 0 || (isSubDocument(value) && !isExpressionObject(value))
    if (known !== undefined && !(known instanceof Map && isNested)) {
      throw badQuery(
        `Invalid $project :: caused by :: specification contains two conflicting paths. Cannot specify both '${name}' and a path below or above it`,
      )
    }
    if (!isNested) {
      if (flagsCount && isFlag(value)) at.set(head, value ? 'keep' : 'drop')
      else {
        checkExpression(value)
        at.set(head, { expression: value })
      }
      return
    }
    const below: Shape = known instanceof Map ? known : new Map()
    at.set(head, below)
    if (rest.length > 0) return add(below, rest.join('.'), value)
    const fields = Object.entries(value as Document)
    if (fields.length === 0)
      throw badQuery(`an empty object is not a valid value. Found empty object at path ${name}`)
    for (const [key, inner] of fields) add(below, key, inner)
  }
  for (const [name, value] of Object.entries(specification)) add(shape, name, value)
  return shape
}

const leaves = (shape: Shape): unknown[] =>
  [...shape.values()].flatMap((part) => (part instanceof Map ? leaves(part) : [part]))

/** `{field: 1 | 0 | expression}`. */
export const project: StageMaker = (specification, { variables }) => {
  if (!isSubDocument(specification)) throw badQuery('$project specification must be an object')
  if (Object.keys(specification).length === 0)
    throw badQuery('Invalid $project :: caused by :: specification must have at least one field')
  const shape = parseShape(specification, true)
  const id = shape.get('_id')
  const others = new Map([...shape].filter(([name]) => name !== '_id'))
  const parts = leaves(others)
  const drops = parts.filter((part) => part === 'drop').length
  if (drops > 0 && drops < parts.length) {
    throw badQuery('Invalid $project :: caused by :: Cannot do exclusion in inclusion projection')
  }
  const isExclusion = drops > 0 || (parts.length === 0 && id === 'drop')
  const evaluator = new Evaluator(variables)
  if (isExclusion) return (documents) => documents.map((document) => exclude(document, shape) as Document)
  return (documents) =>
    documents.map((document) => {
      const result: Document = {}
      if (id !== 'drop' && Object.hasOwn(document, '_id')) result._id = document._id
      if (id !== undefined && id !== 'drop' && id !== 'keep') delete result._id
      const computed = include(
        document,
        id === undefined || id === 'keep' || id === 'drop' ? others : shape,
        document,
        evaluator,
      )
      return Object.assign(result, computed)
    })
}

function exclude(value: unknown, shape: Shape): unknown {
  if (Array.isArray(value)) return value.map((item) => exclude(item, shape))
  if (!isSubDocument(value)) return value
  const result: Document = {}
  for (const key of Object.keys(value)) {
    const part = shape.get(key)
    if (part !== 'drop') setField(result, key, part instanceof Map ? exclude(value[key], part) : value[key])
  }
  return result
}

/** Kept fields in the document's own order, then computed ones in the specification's. */
function include(value: Document, shape: Shape, root: Document, evaluator: Evaluator): Document {
  const result: Document = {}
  for (const key of Object.keys(value)) {
    const part = shape.get(key)
    if (part === 'keep') setField(result, key, value[key])
    else if (part instanceof Map) {
      const kept = includeBelow(value[key], part, root, evaluator)
      if (kept !== undefined) setField(result, key, kept)
    }
  }
  for (const [key, part] of shape) {
    if (part instanceof Map) {
      if (!Object.hasOwn(value, key) && leaves(part).some((leaf) => typeof leaf === 'object')) {
        setField(result, key, include({}, part, root, evaluator))
      }
    } else if (typeof part === 'object') {
      const computed = evaluator.evaluate(root, part.expression)
      if (computed !== undefined) setField(result, key, computed)
    }
  }
  return result
}

function includeBelow(value: unknown, shape: Shape, root: Document, evaluator: Evaluator): unknown {
  if (Array.isArray(value)) {
    return value
      .map((item) => includeBelow(item, shape, root, evaluator))
      .filter((item) => item !== undefined)
  }
  if (isSubDocument(value)) return include(value, shape, root, evaluator)
  return leaves(shape).some((leaf) => typeof leaf === 'object')
    ? include({}, shape, root, evaluator)
    : undefined
}

/** Computed fields beside the present ones; below an array, in each of its elements. */
export const addFields: StageMaker = (specification, { variables }) => {
  if (!isSubDocument(specification)) throw badQuery('$addFields specification stage must be an object')
  const shape = parseShape(specification, false)
  const evaluator = new Evaluator(variables)
  return (documents) => documents.map((document) => add(document, shape, document, evaluator) as Document)
}

function add(value: unknown, shape: Shape, root: Document, evaluator: Evaluator): unknown {
  if (Array.isArray(value)) return value.map((item) => add(item, shape, root, evaluator))
  const result: Document = isSubDocument(value) ? { ...value } : {}
  for (const [key, part] of shape) {
    if (part instanceof Map)
      setField(result, key, add(Object.hasOwn(result, key) ? result[key] : {}, part, root, evaluator))
    else if (typeof part === 'object') {
      const computed = evaluator.evaluate(root, part.expression)
      if (computed === undefined) delete result[key]
      else setField(result, key, computed)
    }
  }
  return result
}

/** Leaves fields out; takes a name or a list of names. */
export const unset: StageMaker = (specification) => {
  const names = [specification].flat()
  if (names.length === 0 || names.some((name) => typeof name !== 'string' || name === '')) {
    throw badQuery('$unset specification must be a string or an array of strings')
  }
  const paths = (names as string[]).map(splitPath)
  return (documents) =>
    documents.map((document) => paths.reduce((rest, path) => withoutValueAt(rest, path), document))
}
