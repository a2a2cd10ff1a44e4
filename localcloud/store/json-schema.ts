import { type Document, isSubDocument, numeric, sameValue, typeRank } from './compare'
import { badQuery } from './errors'
import { isOfType } from './types'

type Check = (value: unknown) => boolean

/** Compiles a $jsonSchema operand, with the keywords MongoDB knows; unknown ones are refused. */
export function validatesSchema(schema: unknown): (document: Document) => boolean {
  return compile(schema)
}

function compile(schema: unknown): Check {
  if (!isSubDocument(schema)) throw badQuery('$jsonSchema must be an object')
  const checks = Object.entries(schema).map(([keyword, operand]) => keywordCheck(keyword, operand, schema))
  return (value) => checks.every((check) => check(value))
}

const list = (operand: unknown, keyword: string): unknown[] => {
  if (!Array.isArray(operand)) throw badQuery(`$jsonSchema keyword '${keyword}' must be an array`)
  return operand
}

const ofNumbers =
  (accepts: (number: number) => boolean): Check =>
  (value) =>
    typeRank(value) !== 10 || accepts(numeric(value))
const ofStrings =
  (accepts: (text: string) => boolean): Check =>
  (value) =>
    typeof value !== 'string' || accepts(value)
const ofArrays =
  (accepts: (items: unknown[]) => boolean): Check =>
  (value) =>
    !Array.isArray(value) || accepts(value)
const ofObjects =
  (accepts: (fields: Document) => boolean): Check =>
  (value) =>
    !isSubDocument(value) || accepts(value)

const JSON_TYPES: Record<string, string> = { boolean: 'bool' }

function keywordCheck(keyword: string, operand: unknown, schema: Document): Check {
  const bound = numeric(operand)
  switch (keyword) {
    case 'title':
    case 'description':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return () => true
    case 'type':
    case 'bsonType': {
      const aliases = [operand].flat().map((alias) => JSON_TYPES[String(alias)] ?? String(alias))
      return (value) => aliases.some((alias) => isOfType(value, alias))
    }
    case 'enum': {
      const allowed = list(operand, keyword)
      return (value) => allowed.some((item) => sameValue(item, value))
    }
    case 'minimum':
      return ofNumbers((number) => (schema.exclusiveMinimum ? number > bound : number >= bound))
    case 'maximum':
      return ofNumbers((number) => (schema.exclusiveMaximum ? number < bound : number <= bound))
    case 'multipleOf':
      return ofNumbers((number) => number % bound === 0)
    case 'minLength':
      return ofStrings((text) => [...text].length >= bound)
    case 'maxLength':
      return ofStrings((text) => [...text].length <= bound)
    case 'pattern': {
      const pattern = new RegExp(String(operand))
      return ofStrings((text) => pattern.test(text))
    }
    case 'required': {
      const names = list(operand, keyword).map(String)
      return ofObjects((fields) => names.every((name) => Object.hasOwn(fields, name)))
    }
    case 'properties': {
      const checks = Object.entries(operand as Document).map(([name, sub]) => [name, compile(sub)] as const)
      return ofObjects((fields) =>
        checks.every(([name, check]) => !Object.hasOwn(fields, name) || check(fields[name])),
      )
    }
    case 'additionalProperties': {
      const known = new Set(Object.keys((schema.properties as Document | undefined) ?? {}))
      const patterns = Object.keys((schema.patternProperties as Document | undefined) ?? {}).map(
        (p) => new RegExp(p),
      )
      const check = operand === true ? () => true : operand === false ? () => false : compile(operand)
      return ofObjects((fields) =>
        Object.keys(fields).every(
          (name) => known.has(name) || patterns.some((pattern) => pattern.test(name)) || check(fields[name]),
        ),
      )
    }
    case 'patternProperties': {
      const checks = Object.entries(operand as Document).map(
        ([p, sub]) => [new RegExp(p), compile(sub)] as const,
      )
      return ofObjects((fields) =>
        Object.keys(fields).every((name) =>
          checks.every(([p, check]) => !p.test(name) || check(fields[name])),
        ),
      )
    }
    case 'minProperties':
      return ofObjects((fields) => Object.keys(fields).length >= bound)
    case 'maxProperties':
      return ofObjects((fields) => Object.keys(fields).length <= bound)
    case 'items': {
      const check = Array.isArray(operand) ? operand.map(compile) : compile(operand)
      return ofArrays((items) =>
        items.every((item, at) => (Array.isArray(check) ? (check[at]?.(item) ?? true) : check(item))),
      )
    }
    case 'minItems':
      return ofArrays((items) => items.length >= bound)
    case 'maxItems':
      return ofArrays((items) => items.length <= bound)
    case 'uniqueItems':
      return ofArrays(
        (items) =>
          !operand || items.every((item, at) => !items.slice(0, at).some((other) => sameValue(item, other))),
      )
    case 'allOf': {
      const checks = list(operand, keyword).map(compile)
      return (value) => checks.every((check) => check(value))
    }
    case 'anyOf': {
      const checks = list(operand, keyword).map(compile)
      return (value) => checks.some((check) => check(value))
    }
    case 'oneOf': {
      const checks = list(operand, keyword).map(compile)
      return (value) => checks.filter((check) => check(value)).length === 1
    }
    case 'not': {
      const check = compile(operand)
      return (value) => !check(value)
    }
  }
  throw badQuery(`Unknown $jsonSchema keyword: ${keyword}`)
}
