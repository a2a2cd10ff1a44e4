import { type Collection, identityOf } from './collection'
import { keyText } from './collection-index'
import type { Document } from './compare'
import { newDocumentId } from './document-id'
import { duplicateKey } from './errors'
import { tupleText } from './index-keys'
import { normalise } from './normalise'

/** Makes plain documents ready to be stored together. Throws E11000 where one repeats an `_id` or a unique key. */
export function prepareBulk(collection: Collection, documents: Iterable<Document>, now: number): Document[] {
  const prepared: Document[] = []
  for (const document of documents) {
    const copy = normalise(document)
    prepared.push('_id' in copy ? copy : { _id: newDocumentId(now), ...copy })
  }
  refuseRepeats(collection, prepared)
  return prepared
}

/** Checks a batch against itself and against what is stored. */
function refuseRepeats(collection: Collection, documents: readonly Document[]) {
  const identities = new Set<unknown>()
  const claimed = new Set<string>()
  for (const document of documents) {
    const identity = identityOf(document._id)
    if (identities.has(identity) || collection.records.has(identity)) {
      throw duplicateKey('Insert', collection.name, '_id_', keyText([document._id]))
    }
    identities.add(identity)
    for (const { index, tuple } of collection.uniqueClaims(document)) {
      const text = `${index.name} ${tupleText(tuple)}`
      if (claimed.has(text)) throw duplicateKey('Insert', collection.name, index.name, keyText(tuple))
      claimed.add(text)
    }
    collection.checkUnique('Insert', identity, document)
  }
}
