import { type Document, isSubDocument } from '../compare'
import { isRegularExpression } from '../regular-expression'
import { applyUpdate } from './apply'
import { type FieldUpdate, parseUpdate } from './parse'

/** The document an upsert creates: what the query says by equality, then the update or the replacement. */
export function upsertedDocument(
  query: Document,
  data: Document,
  updates: FieldUpdate[] | null,
  now: () => number,
): Document {
  const fromQuery = equalities(query)
  if (!updates) return { ...('_id' in fromQuery ? { _id: fromQuery._id } : {}), ...data }
  const context = { now, isInsert: true, matchedElement: () => undefined }
  const assignments = Object.keys(fromQuery).length > 0 ? parseUpdate({ $set: fromQuery }) : []
  return applyUpdate(applyUpdate({}, assignments, context), updates, context)
}

function equalities(query: Document): Document {
  const result: Document = {}
  for (const [key, condition] of Object.entries(query)) {
    if (key === '$and' && Array.isArray(condition))
      Object.assign(result, ...condition.map((part) => equalities(part)))
    else if (key.startsWith('$') || isRegularExpression(condition)) continue
    else if (!isSubDocument(condition) || !Object.keys(condition)[0]?.startsWith('$')) result[key] = condition
    else if ('$eq' in condition) result[key] = condition.$eq
  }
  return result
}
