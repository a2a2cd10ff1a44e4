import { evalExpr } from 'mingo/core'
import type { Document } from '../compare'
import { badQuery } from '../errors'

/** mingo's evaluation state, which it hands to every operator. */
export type Options = { update(locals: { root?: unknown; variables?: Document }): Options }

/** One expression operator in mingo's form. */
export type ExpressionOperator = (document: Document, argument: unknown, options: Options) => unknown
export type ExpressionOperators = Record<string, ExpressionOperator>

/** The value of an operator's argument. */
export const argumentValue = (document: Document, argument: unknown, options: Options): unknown =>
  evalExpr(document, argument, options as never)

/** An operator with a fixed number of arguments; a single one may be given without a list around it. */
export function withArguments(
  name: string,
  [least, most]: [number, number],
  compute: (...values: unknown[]) => unknown,
): ExpressionOperator {
  return (document, argument, options) => {
    const list = Array.isArray(argument) ? argument : [argument]
    if (list.length < least || list.length > most) {
      const wanted = least === most ? `exactly ${least}` : `at least ${least} arguments, and at most ${most}`
      throw badQuery(`Expression ${name} takes ${wanted} arguments. ${list.length} were passed in.`)
    }
    return compute(...list.map((item) => argumentValue(document, item, options)))
  }
}

export const isNothing = (value: unknown): value is null | undefined => value === null || value === undefined
