import { type Document, isSubDocument } from '../compare'
import { badQuery } from '../errors'
import { checkExpression, Evaluator } from '../expressions/evaluator'
import { someValueAt, splitPath } from '../paths'
import { read } from '../reader'
import { withValueAt } from './shape'
import type { PipelineContext, Stage, StageMaker, StageRun } from './stage'

/** Brings in documents of another collection: by equality of two fields, by a pipeline, or by both. */
export const lookup: StageMaker = (specification, context) => {
  if (!isSubDocument(specification)) throw badQuery('the $lookup stage specification must be an object')
  const { from, as, localField, foreignField, pipeline, let: variables = {}, ...unknown } = specification
  const [strange] = Object.keys(unknown)
  if (strange !== undefined) throw badQuery(`unknown argument to $lookup: ${strange}`)
  for (const [name, value] of Object.entries({ from, as })) {
    if (typeof value !== 'string' || value === '')
      throw badQuery(`$lookup argument '${name}' must be a string`)
  }
  const byFields = typeof localField === 'string' && typeof foreignField === 'string'
  if (!byFields && (localField !== undefined || foreignField !== undefined)) {
    throw badQuery('$lookup requires both or neither of "localField" and "foreignField" to be specified')
  }
  if (pipeline !== undefined && !Array.isArray(pipeline))
    throw badQuery("'pipeline' option must be specified as an array")
  if (!byFields && !pipeline)
    throw badQuery(
      '$lookup requires either "pipeline" or both "localField" and "foreignField" to be specified',
    )
  const stages = (pipeline ?? []) as Stage[]
  const inner = innerContext(variables, context)
  context.runStages(
    [],
    stages,
    inner(() => null),
  )

  const output = splitPath(as as string)
  const run: (document: Document) => Document[] = (document) => {
    const foreign = context.collectionOf(from as string)
    if (!foreign) return []
    const within = inner((evaluator, expression) => evaluator.evaluate(document, expression) ?? null)
    if (!byFields) return context.aggregate(foreign, stages, within)
    const query = equalTo(foreignField as string, valuesAt(document, localField as string))
    return stages.length > 0
      ? context.runStages(read(foreign, { query }).documents, stages, within)
      : read(foreign, { query }).documents
  }
  const stage: StageRun = (documents) =>
    documents.map((document) => withValueAt(document, output, run(document)))
  return stage
}

/** The context of the inner pipeline, with `let` worked out for one outer document. */
function innerContext(variables: unknown, context: PipelineContext) {
  if (!isSubDocument(variables)) throw badQuery("$lookup argument 'let' must be an object")
  for (const [name, expression] of Object.entries(variables)) {
    if (!/^[a-z\u0080-\uffff]/.test(name))
      throw badQuery(`'${name}' starts with an invalid character for a user variable name`)
    checkExpression(expression)
  }
  const evaluator = new Evaluator(context.variables)
  return (value: (evaluator: Evaluator, expression: unknown) => unknown): PipelineContext => ({
    ...context,
    variables: {
      ...context.variables,
      ...Object.fromEntries(
        Object.entries(variables).map(([name, expression]) => [name, value(evaluator, expression)]),
      ),
    },
  })
}

/** A missing local field equals null; an array, any of its elements. */
function valuesAt(document: Document, field: string): unknown[] {
  const values: unknown[] = []
  someValueAt(document, splitPath(field), (value) => {
    if (Array.isArray(value)) values.push(...value)
    else values.push(value ?? null)
    return false
  })
  return values.length > 0 ? values : [null]
}

const equalTo = (field: string, values: unknown[]): Document =>
  values.length === 1 ? { [field]: { $eq: values[0] } } : { $or: [{ [field]: { $in: values } }] }
