import { Context, evalExpr } from 'mingo/core'
import * as accumulators from 'mingo/operators/accumulator'
import * as expressions from 'mingo/operators/expression'
import * as windows from 'mingo/operators/window'
import type { Document } from './compare'
import { badQuery } from './errors'

/** What mingo evaluates expressions with: its operators, and ours where MongoDB answers differently. */
export const expressionContext = Context.init({
  accumulator: accumulators as never,
  expression: { ...expressions } as never,
  window: windows as never,
})

/** Options of every evaluation: no JavaScript from callers. */
export const evaluationOptions = { context: expressionContext, scriptEnabled: false, useStrictMode: true }

/** Evaluates an aggregation expression on a document. Throws DATABASE_REQUEST_FAILED where it makes no sense. */
export function evaluate(document: Document, expression: unknown): unknown {
  try {
    return evalExpr(document, expression, evaluationOptions as never)
  } catch (error) {
    throw badQuery((error as Error).message)
  }
}

/** Evaluates an expression as a condition: false, null, 0 and missing are false. */
export function evaluateCondition(document: Document, expression: unknown): boolean {
  const value = evaluate(document, expression)
  return value !== false && value !== null && value !== undefined && value !== 0
}
