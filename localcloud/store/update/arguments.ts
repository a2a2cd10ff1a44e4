import { isSubDocument, numeric, typeRank } from '../compare'
import { isArrayIndex, splitPath } from '../paths'
import { typeName } from '../types'
import { UpdateRefused } from './refusal'
import { show, showField } from './show'

const isNumber = (value: unknown) => typeRank(value) === 10
const isWhole = (value: unknown) => isNumber(value) && Number.isInteger(numeric(value))

/** Refuses an operator's argument that MongoDB refuses before it looks at any document. */
export function checkArgument(operator: string, name: string, argument: unknown) {
  switch (operator) {
    case '$inc':
    case '$mul':
      if (!isNumber(argument)) {
        const verb = operator === '$inc' ? 'increment' : 'multiply'
        throw new UpdateRefused(`Cannot ${verb} with non-numeric argument: ${showField(name, argument)}`)
      }
      return
    case '$rename':
      return checkRename(name, argument)
    case '$bit':
      return checkBit(argument)
    case '$currentDate':
      return checkCurrentDate(argument)
    case '$pop':
      if (!isNumber(argument)) throw new UpdateRefused(`Expected a number in: ${name}: ${show(argument)}`)
      if (Math.abs(numeric(argument)) !== 1)
        throw new UpdateRefused(`$pop expects 1 or -1, found: ${show(argument)}`)
      return
    case '$pullAll':
      if (!Array.isArray(argument)) {
        throw new UpdateRefused(`$pullAll requires an array argument but was given a ${typeName(argument)}`)
      }
      return
    case '$push':
      return checkPush(argument)
    case '$addToSet':
      return checkAddToSet(argument)
    case '$set':
    case '$setOnInsert':
    case '$min':
    case '$max':
      return refuseDollarFields(argument, name)
  }
}

/** `$`-prefixed fields cannot be stored, at any depth. */
export function refuseDollarFields(value: unknown, path: string) {
  if (Array.isArray(value)) {
    value.forEach((item, i) => refuseDollarFields(item, `${path}.${i}`))
    return
  }
  if (!isSubDocument(value)) return
  for (const key of Object.keys(value)) {
    const inner = path ? `${path}.${key}` : key
    if (key.startsWith('$')) {
      throw new UpdateRefused(
        `The dollar ($) prefixed field '${key}' in '${inner}' is not valid for storage.`,
      )
    }
    refuseDollarFields(value[key], inner)
  }
}

function checkRename(name: string, target: unknown) {
  if (typeof target !== 'string')
    throw new UpdateRefused(`The 'to' field for $rename must be a string: ${name}: ${show(target)}`)
  if (target === name)
    throw new UpdateRefused(`The source and target field for $rename must differ: ${name}: "${target}"`)
  for (const path of [name, target]) {
    const parts = splitPath(path)
    if (parts.includes(''))
      throw new UpdateRefused(`The update path '${path}' contains an empty field name, which is not allowed.`)
    if (parts.some((part) => part.startsWith('$'))) {
      throw new UpdateRefused(
        `The ${path === name ? 'source' : 'destination'} field for $rename may not be dynamic: ${path}`,
      )
    }
  }
}

function checkBit(argument: unknown) {
  if (!isSubDocument(argument)) {
    throw new UpdateRefused(
      `The $bit modifier is not compatible with a ${typeName(argument)}. You must pass in an embedded document: {$bit: {field: {and/or/xor: #}}`,
    )
  }
  const operations = Object.entries(argument)
  if (operations.length === 0)
    throw new UpdateRefused(
      'You must pass in at least one bitwise operation. The format is: {$bit: {field: {and/or/xor: #}}',
    )
  for (const [operation, operand] of operations) {
    if (!['and', 'or', 'xor'].includes(operation)) {
      throw new UpdateRefused(
        `The $bit modifier only supports 'and', 'or', and 'xor', not '${operation}' which is an unknown operator: ${showField(operation, operand)}`,
      )
    }
    if (!isWhole(operand)) {
      throw new UpdateRefused(
        `The $bit modifier field must be an Integer(32/64 bit); a '${typeName(operand)}' is not supported here: ${showField(operation, operand)}`,
      )
    }
  }
}

function checkCurrentDate(argument: unknown) {
  if (typeof argument === 'boolean') return
  const type = isSubDocument(argument) ? argument.$type : undefined
  if (type !== 'date' && type !== 'timestamp') {
    throw new UpdateRefused(
      "The '$type' string field is required to be 'date' or 'timestamp': {$currentDate: {field : {$type: 'date'}}}",
    )
  }
}

function checkPush(argument: unknown) {
  if (!isSubDocument(argument) || !('$each' in argument)) return refuseDollarFields(argument, '')
  const { $each, $position, $slice, $sort, ...unknown } = argument
  const [strange] = Object.keys(unknown)
  if (strange !== undefined) throw new UpdateRefused(`Unrecognized clause in $push: ${strange}`)
  if (!Array.isArray($each)) {
    throw new UpdateRefused(
      `The argument to $each in $push must be an array but it was of type: ${typeName($each)}`,
    )
  }
  refuseDollarFields($each, '')
  if ($position !== undefined && !isWhole($position)) {
    throw new UpdateRefused(
      `The value for $position must be an integer value, not of type: ${typeName($position)}`,
    )
  }
  if ($slice !== undefined && !isWhole($slice)) {
    throw new UpdateRefused(
      `The value for $slice must be an integer value but was given type: ${typeName($slice)}`,
    )
  }
  if ($sort !== undefined) checkPushSort($sort)
}

function checkPushSort(sort: unknown) {
  const isDirection = (value: unknown) => value === 1 || value === -1
  if (isSubDocument(sort)) {
    const fields = Object.entries(sort)
    if (fields.length === 0)
      throw new UpdateRefused('The $sort pattern is empty when it should be a set of fields.')
    for (const [field, direction] of fields) {
      if (!isDirection(direction)) throw new UpdateRefused('The $sort element value must be either 1 or -1')
      if (field.split('.').includes(''))
        throw new UpdateRefused('The $sort field is a dotted field but has an empty part')
    }
  } else if (!isDirection(sort)) {
    throw new UpdateRefused(
      'The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields',
    )
  }
}

function checkAddToSet(argument: unknown) {
  if (!isSubDocument(argument) || !('$each' in argument)) return refuseDollarFields(argument, '')
  const { $each, ...unknown } = argument
  if (!Array.isArray($each)) {
    throw new UpdateRefused(
      `The argument to $each in $addToSet must be an array but it was of type ${typeName($each)}`,
    )
  }
  const [strange] = Object.keys(unknown)
  if (strange !== undefined)
    throw new UpdateRefused(`Found unexpected fields after $each in $addToSet: ${show(argument)}`)
  refuseDollarFields($each, '')
}

/** Whether a path part addresses an element of an array. */
export const addressesElement = (part: string) => isArrayIndex(part) || part === '$' || part === '$[]'
