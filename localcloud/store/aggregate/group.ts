import { type Document, isSubDocument } from '../compare'
import { badQuery } from '../errors'
import { checkExpression, Evaluator } from '../expressions/evaluator'
import { tupleText } from '../index-keys'
import { accumulate, isAccumulator } from './accumulators'
import type { StageMaker } from './stage'

/** One output field: the accumulator and what it takes from each document. */
type Output = { name: string; accumulator: string; expression: unknown }

/** Reads `{field: {$sum: …}, …}`. Throws for anything but accumulators. */
export function parseOutputs(stage: string, specification: Document): Output[] {
  return Object.entries(specification).map(([name, definition]) => {
    if (name.includes('.')) throw badQuery(`The field name '${name}' cannot contain '.'`)
    if (name.startsWith('$')) throw badQuery(`The field name '${name}' cannot be an operator name`)
    const [accumulator, ...others] = isSubDocument(definition) ? Object.keys(definition) : []
    if (accumulator === undefined) throw badQuery(`The field '${name}' must be an accumulator object`)
    if (others.length > 0) throw badQuery(`The field '${name}' must specify one accumulator`)
    if (!isAccumulator(accumulator)) throw badQuery(`unknown ${stage} operator '${accumulator}'`)
    const expression = (definition as Document)[accumulator]
    checkExpression(expression)
    return { name, accumulator, expression }
  })
}

/** The output fields of one group of documents. */
export function computeOutputs(documents: Document[], outputs: Output[], evaluator: Evaluator): Document {
  const result: Document = {}
  for (const { name, accumulator, expression } of outputs) {
    result[name] = accumulate(
      accumulator,
      documents.map((document) => evaluator.evaluate(document, expression)),
    )
  }
  return result
}

/** Documents with an equal `_id` expression become one. */
export const group: StageMaker = (specification, { variables }) => {
  if (!isSubDocument(specification)) throw badQuery("a group's fields must be specified in an object")
  if (!('_id' in specification)) throw badQuery('a group specification must include an _id')
  const { _id: key, ...rest } = specification
  checkExpression(key)
  const outputs = parseOutputs('group', rest)
  const evaluator = new Evaluator(variables)
  return (documents) => {
    const groups = new Map<string, { id: unknown; members: Document[] }>()
    for (const document of documents) {
      const id = evaluator.evaluate(document, key) ?? null
      const identity = tupleText([id])
      const known = groups.get(identity)
      if (known) known.members.push(document)
      else groups.set(identity, { id, members: [document] })
    }
    return [...groups.values()].map(({ id, members }) => ({
      _id: id,
      ...computeOutputs(members, outputs, evaluator),
    }))
  }
}
