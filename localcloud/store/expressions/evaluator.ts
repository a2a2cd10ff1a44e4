import { Context, evalExpr } from 'mingo/core'
import * as accumulators from 'mingo/operators/accumulator'
import * as expressions from 'mingo/operators/expression'
import { CloudError } from '../../errors'
import type { Document } from '../compare'
import { badQuery } from '../errors'
import { arrayOperators } from './arrays'
import { comparisonOperators } from './comparisons'
import { dateOperators } from './dates'
import { numberOperators } from './numbers'
import { objectOperators, withoutMissing } from './objects'
import type { ExpressionOperators, Options } from './operator'
import { setOperators } from './sets'
import { stringOperators } from './strings'

/** Every mingo option object made from ours ends here once, so that evaluating need not rebuild it each time. */
const CAPTURE = '$localcloudOptions'

const operators: ExpressionOperators = {
  ...(expressions as unknown as ExpressionOperators),
  ...comparisonOperators,
  ...numberOperators,
  ...stringOperators,
  ...arrayOperators,
  ...setOperators,
  ...objectOperators,
  ...dateOperators,
  [CAPTURE]: (_document, _argument, options) => options,
}

/** mingo's operators, and ours where MongoDB answers differently. */
export const expressionContext = Context.init({
  accumulator: accumulators as never,
  expression: operators as never,
})

/** Every expression operator there is, for refusing others before any document is looked at. */
export const isExpressionOperator = (name: string) =>
  Object.hasOwn(operators, name) || Object.hasOwn(accumulators, name)

/** Evaluates aggregation expressions with mingo. No JavaScript from callers. */
export class Evaluator {
  private readonly options: Options

  constructor(private readonly variables: Document = {}) {
    const plain = { context: expressionContext, scriptEnabled: false, useStrictMode: true }
    this.options = evalExpr({}, { [CAPTURE]: 1 }, plain as never) as Options
  }

  /** The expression's value, `undefined` where MongoDB's is missing. Throws where it makes no sense. */
  evaluate(document: Document, expression: unknown): unknown {
    try {
      const options = this.options.update({ root: document, variables: this.variables })
      return withoutMissing(expression, evalExpr(document, expression, options as never))
    } catch (error) {
      throw error instanceof CloudError ? error : badQuery((error as Error).message)
    }
  }

  /** The expression as a condition: false, null, 0 and missing are false. */
  isTrue(document: Document, expression: unknown): boolean {
    const value = this.evaluate(document, expression)
    return value !== false && value !== null && value !== undefined && value !== 0
  }
}

/** Refuses unknown operators and fields of the wrong form anywhere in an expression. */
export function checkExpression(expression: unknown) {
  if (Array.isArray(expression)) {
    expression.forEach(checkExpression)
    return
  }
  if (typeof expression !== 'object' || expression === null || expression instanceof Date) return
  const keys = Object.keys(expression)
  const [first] = keys
  if (first === '$literal') return
  if (first?.startsWith('$')) {
    if (!isExpressionOperator(first)) throw badQuery(`Unrecognized expression '${first}'`)
    if (keys.length > 1)
      throw badQuery(
        `an expression specification must contain exactly one field, the name of the expression. Found ${keys.length} fields`,
      )
  }
  Object.values(expression).forEach(checkExpression)
}
