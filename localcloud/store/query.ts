import { type Document, isSubDocument, sameValue } from './compare'
import { badQuery } from './errors'
import { checkExpression, Evaluator } from './expressions/evaluator'
import { geoPredicate, isGeoOperator } from './geo'
import { validatesSchema } from './json-schema'
import { type Path, someElementAt, someValueAt, splitPath } from './paths'
import { isRegularExpression, toRegExp } from './regular-expression'
import { typePredicate } from './types'
import {
  bits,
  comparison,
  equals,
  modulo,
  regexPredicate,
  sizeOperand,
  type ValuePredicate,
} from './value-predicates'

/** Whether a document matches. */
export type Predicate = (document: Document) => boolean

/**
 * Compiles a query into a predicate with MongoDB's meaning: implicit array traversal, comparison within one type,
 * null matching missing, key-order-sensitive sub-documents.
 *
 * Not mingo's: an index answers the same question from the same values, so both must agree to the letter.
 * `variables` are what $expr may refer to as `$$name`. Throws DATABASE_REQUEST_FAILED for operators or operands
 * MongoDB refuses.
 */
export function compileQuery(query: unknown, variables: Document = {}): Predicate {
  if (!isSubDocument(query)) throw badQuery('query must be an object')
  const predicates = Object.entries(query).map(([key, condition]) =>
    key.startsWith('$')
      ? topLevelOperator(key, condition, variables)
      : fieldCondition(splitPath(key), condition),
  )
  if (predicates.length === 0) return () => true
  if (predicates.length === 1) return predicates[0]
  return (document) => predicates.every((predicate) => predicate(document))
}

function topLevelOperator(operator: string, operand: unknown, variables: Document): Predicate {
  switch (operator) {
    case '$and': {
      const branches = branchesOf(operator, operand, variables)
      return (document) => branches.every((branch) => branch(document))
    }
    case '$or': {
      const branches = branchesOf(operator, operand, variables)
      return (document) => branches.some((branch) => branch(document))
    }
    case '$nor': {
      const branches = branchesOf(operator, operand, variables)
      return (document) => !branches.some((branch) => branch(document))
    }
    case '$expr':
      return expressionCondition(operand, variables)
    case '$jsonSchema':
      return validatesSchema(operand)
    case '$comment':
      return () => true
    case '$where':
      throw badQuery('$where is not allowed in this context')
    case '$text':
      throw badQuery('text index required for $text query')
  }
  throw badQuery(`unknown top level operator: ${operator}`)
}

function expressionCondition(expression: unknown, variables: Document): Predicate {
  checkExpression(expression)
  const evaluator = new Evaluator(variables)
  return (document) => evaluator.isTrue(document, expression)
}

function branchesOf(operator: string, operand: unknown, variables: Document): Predicate[] {
  if (!Array.isArray(operand)) throw badQuery(`${operator} must be an array`)
  if (operand.length === 0) throw badQuery(`${operator} must be a nonempty array`)
  return operand.map((branch) => {
    if (!isSubDocument(branch)) throw badQuery(`${operator} entries need to be full objects`)
    return compileQuery(branch, variables)
  })
}

/** Whether `{field: condition}` holds operators rather than a value to equal. */
export const isOperatorDocument = (condition: unknown): condition is Document =>
  isSubDocument(condition) && Object.keys(condition)[0]?.startsWith('$') === true

function fieldCondition(path: Path, condition: unknown): Predicate {
  if (isRegularExpression(condition)) return atElements(path, regexPredicate(toRegExp(condition), condition))
  if (!isOperatorDocument(condition)) return equality(path, condition)
  const predicates = Object.keys(condition).map((operator) => fieldOperator(path, operator, condition))
  if (predicates.length === 1) return predicates[0]
  return (document) => predicates.every((predicate) => predicate(document))
}

function fieldOperator(path: Path, operator: string, siblings: Document): Predicate {
  const operand = siblings[operator]
  switch (operator) {
    case '$eq':
      return equality(path, operand)
    case '$ne':
      if (isRegularExpression(operand)) throw badQuery("Can't have regex as arg to $ne.")
      return negate(equality(path, operand))
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return atElements(path, comparison(operator, operand))
    case '$in':
      return membership(path, operator, operand)
    case '$nin':
      return negate(membership(path, operator, operand))
    case '$not':
      return negation(path, operand)
    case '$exists': {
      const expected = Boolean(operand) && !(typeof operand === 'number' && operand === 0)
      return (document) => someValueAt(document, path, (value) => value !== undefined) === expected
    }
    case '$type':
      return atElements(path, typePredicate(operand))
    case '$mod':
      return atElements(path, modulo(operand))
    case '$regex': {
      const options = siblings.$options
      if (options !== undefined && typeof options !== 'string') throw badQuery('$options has to be a string')
      return atElements(path, regexPredicate(toRegExp(operand, options), operand))
    }
    case '$options':
      if (!('$regex' in siblings)) throw badQuery('$options needs a $regex')
      return () => true
    case '$size': {
      const size = sizeOperand(operand)
      return atValues(path, (value) => Array.isArray(value) && value.length === size)
    }
    case '$all':
      return allOf(path, operand)
    case '$elemMatch': {
      const matches = elementPredicate(operand)
      return atValues(path, (value) => Array.isArray(value) && value.some(matches))
    }
    case '$bitsAllSet':
    case '$bitsAnySet':
    case '$bitsAllClear':
    case '$bitsAnyClear':
      return atElements(path, bits(operator, operand))
    case '$comment':
      return () => true
    case '$maxDistance':
    case '$minDistance':
      if ('$near' in siblings || '$nearSphere' in siblings) return () => true
      break
  }
  if (isGeoOperator(operator)) return atValues(path, geoPredicate(operator, operand, siblings))
  throw badQuery(`unknown operator: ${operator}`)
}

const atElements =
  (path: Path, matches: ValuePredicate): Predicate =>
  (document) =>
    someElementAt(document, path, matches)

const atValues =
  (path: Path, matches: ValuePredicate): Predicate =>
  (document) =>
    someValueAt(document, path, matches)

const negate =
  (predicate: Predicate): Predicate =>
  (document) =>
    !predicate(document)

function equality(path: Path, operand: unknown): Predicate {
  if (isRegularExpression(operand)) return atElements(path, (value) => sameValue(value, operand))
  const matches = equals(operand)
  if (path.length > 1) return atElements(path, matches)
  const field = path[0]
  return (document) => {
    const value = Object.hasOwn(document, field) ? document[field] : undefined
    return Array.isArray(value) ? value.some(matches) || matches(value) : matches(value)
  }
}

function membership(path: Path, operator: string, operand: unknown): Predicate {
  if (!Array.isArray(operand)) throw badQuery(`${operator} needs an array`)
  if (operand.some(isOperatorDocument)) throw badQuery(`cannot nest $ under ${operator}`)
  const literals = new Set<unknown>()
  const others: ValuePredicate[] = []
  for (const item of operand) {
    if (typeof item === 'string' || typeof item === 'boolean') literals.add(item)
    else if (isRegularExpression(item)) others.push(regexPredicate(toRegExp(item), item))
    else others.push(equals(item))
  }
  return atElements(path, (value) => literals.has(value) || others.some((matches) => matches(value)))
}

function negation(path: Path, operand: unknown): Predicate {
  if (isRegularExpression(operand)) return negate(fieldCondition(path, operand))
  if (!isSubDocument(operand)) throw badQuery('$not needs a regex or a document')
  const operators = Object.keys(operand)
  if (operators.length === 0) throw badQuery('$not cannot be empty')
  if (!operators[0].startsWith('$')) throw badQuery(`unknown operator: ${operators[0]}`)
  return negate(fieldCondition(path, operand))
}

function allOf(path: Path, operand: unknown): Predicate {
  if (!Array.isArray(operand)) throw badQuery('$all needs an array')
  const required = operand.map((item) => {
    if (isOperatorDocument(item)) {
      if (!('$elemMatch' in item)) throw badQuery('no $ expressions in $all')
      return fieldCondition(path, item)
    }
    return fieldCondition(path, item)
  })
  return (document) => required.length > 0 && required.every((predicate) => predicate(document))
}

/** An $elemMatch operand: operators over the element itself, or a query over a sub-document element. */
export function elementPredicate(operand: unknown): ValuePredicate {
  if (!isSubDocument(operand)) throw badQuery('$elemMatch needs an Object')
  const first = Object.keys(operand)[0]
  const isQuery =
    first === undefined || !first.startsWith('$') || ['$and', '$or', '$nor', '$expr'].includes(first)
  if (isQuery) {
    const matches = compileQuery(operand)
    return (element) => (isSubDocument(element) || Array.isArray(element)) && matches(element as Document)
  }
  const predicates = Object.keys(operand).map((operator) => fieldOperator(['element'], operator, operand))
  // Wrapped so that an array element counts as one value, not as its own elements.
  return (element) => predicates.every((predicate) => predicate({ element }))
}
