import { Decimal128, ObjectId } from 'bson'
import { compareValues, type Document, isSubDocument, TypeEdge } from './compare'
import { isArrayIndex } from './paths'
import { isOperatorDocument } from './query'
import { isRegularExpression, literalPrefix, toRegExp } from './regular-expression'

/** One end of a range: a value and the side of its entries that the end lies on. */
export type Edge = { value: unknown; side: 'before' | 'after' }

/** What a condition says about one field, in terms an ordered index understands. */
export type Constraint = {
  /** The field has one of these values … */
  points?: unknown[]
  /** … or lies between these ends. */
  low?: Edge
  high?: Edge
  /** The index entries in these bounds are exactly the matching ones. */
  exact: boolean
}

/** The conditions that every matching document fulfils, by field. */
export type Constraints = {
  byField: Map<string, Constraint[]>
  /** All conditions of the query, also those no index can help with. */
  total: number
}

/** Reads what a query demands of each field, through $and. */
export function constraintsOf(query: Document): Constraints {
  const constraints: Constraints = { byField: new Map(), total: 0 }
  collect(query, constraints)
  return constraints
}

function collect(query: Document, constraints: Constraints) {
  for (const [key, condition] of Object.entries(query)) {
    if (key === '$and' && Array.isArray(condition)) {
      for (const branch of condition) if (isSubDocument(branch)) collect(branch, constraints)
      continue
    }
    if (key.startsWith('$')) {
      constraints.total++
      continue
    }
    const isPlannable = !key.split('.').some(isArrayIndex)
    for (const constraint of fieldConstraints(condition)) {
      constraints.total++
      if (!constraint || !isPlannable) continue
      const known = constraints.byField.get(key)
      if (known) known.push(constraint)
      else constraints.byField.set(key, [constraint])
    }
  }
}

/** One entry per condition; null where an index cannot help. */
function fieldConstraints(condition: unknown): (Constraint | null)[] {
  if (isRegularExpression(condition)) return [prefixConstraint(condition)]
  if (!isOperatorDocument(condition)) return [pointConstraint([condition])]
  return Object.entries(condition).map(([operator, operand]) =>
    operatorConstraint(operator, operand, condition),
  )
}

function operatorConstraint(operator: string, operand: unknown, siblings: Document): Constraint | null {
  switch (operator) {
    case '$eq':
      return pointConstraint([operand])
    case '$in':
      return Array.isArray(operand) ? pointConstraint(operand) : null
    case '$gt':
      return rangeConstraint(operand, (value) => ({ low: { value, side: 'after' } }))
    case '$gte':
      return rangeConstraint(operand, (value) => ({ low: { value, side: 'before' } }))
    case '$lt':
      return rangeConstraint(operand, (value) => ({ high: { value, side: 'before' } }))
    case '$lte':
      return rangeConstraint(operand, (value) => ({ high: { value, side: 'after' } }))
    case '$regex':
      return prefixConstraint(operand, siblings.$options)
    case '$all': {
      const points = Array.isArray(operand) ? pointConstraint(operand.slice(0, 1)) : null
      return points && { ...points, exact: points.exact && (operand as unknown[]).length === 1 }
    }
    case '$exists':
      return operand ? null : { points: [null], exact: false }
  }
  return null
}

/** Values an index holds one entry for; null also stands for a missing field, so it needs another look. */
function pointConstraint(values: unknown[]): Constraint | null {
  if (!values.every((value) => value === null || isIndexable(value))) return null
  const points = values.filter(
    (value, at) => !values.slice(0, at).some((other) => compareValues(other, value) === 0),
  )
  return { points, exact: !points.includes(null) }
}

function rangeConstraint(
  operand: unknown,
  ends: (value: unknown) => Omit<Constraint, 'exact'>,
): Constraint | null {
  if (!isIndexable(operand)) return null
  // Comparison stays within one type; NaN is the number that no range over numbers holds.
  const low: Edge =
    typeof operand === 'number'
      ? { value: Number.NaN, side: 'after' }
      : { value: TypeEdge.before(operand), side: 'after' }
  return { low, high: { value: TypeEdge.after(operand), side: 'before' }, exact: true, ...ends(operand) }
}

function prefixConstraint(pattern: unknown, options?: unknown): Constraint | null {
  const prefix = literalPrefix(toRegExp(pattern, typeof options === 'string' ? options : undefined))
  // Beyond the first letters a regular expression decides; it may match a stored expression too, which no index helps.
  if (!prefix || isRegularExpression(pattern)) return null
  return {
    low: { value: prefix, side: 'before' },
    high: { value: `${prefix}\u{10ffff}`, side: 'before' },
    exact: false,
  }
}

const isIndexable = (value: unknown) =>
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && !Number.isNaN(value)) ||
  value instanceof Date ||
  value instanceof ObjectId ||
  value instanceof Decimal128

/** The narrowest single range that all ranges of a field have in common. */
export function intersect(constraints: Constraint[]): Constraint {
  let low: Edge | undefined
  let high: Edge | undefined
  for (const constraint of constraints) {
    if (constraint.low && (!low || compareEdges(constraint.low, low) > 0)) low = constraint.low
    if (constraint.high && (!high || compareEdges(constraint.high, high) < 0)) high = constraint.high
  }
  return { low, high, exact: constraints.every(({ exact }) => exact) }
}

const compareEdges = (a: Edge, b: Edge) =>
  compareValues(a.value, b.value) || Number(a.side === 'after') - Number(b.side === 'after')
