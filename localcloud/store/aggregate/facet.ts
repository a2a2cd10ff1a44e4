import { type Document, isSubDocument } from '../compare'
import { badQuery } from '../errors'
import type { Stage, StageMaker } from './stage'

/** Several pipelines over the same documents; one document with a list for each. */
export const facet: StageMaker = (specification, context) => {
  if (!isSubDocument(specification) || Object.keys(specification).length === 0) {
    throw badQuery('the $facet specification must be a non-empty object')
  }
  for (const [name, stages] of Object.entries(specification)) {
    if (!Array.isArray(stages)) throw badQuery(`arguments to $facet must be arrays, ${name} is not an array`)
    const refused = stages.find((stage) => isSubDocument(stage) && ('$facet' in stage || '$geoNear' in stage))
    if (refused) throw badQuery(`${Object.keys(refused)[0]} is not allowed to be used within a $facet stage`)
    context.runStages([], stages, context)
  }
  return (documents) => {
    const result: Document = {}
    for (const [name, stages] of Object.entries(specification)) {
      result[name] = context.runStages(documents, stages as Stage[], context)
    }
    return [result]
  }
}
