import { identityOf } from '../collection'
import type { Document } from '../compare'
import { parseDocument } from '../wire'
import { writeWhenFree } from './asked'
import type { CommandContext, Parameters } from './context'
import { targetsOf } from './targets'

/** Takes documents away. */
export async function removeDocument(parameters: Parameters, context: CommandContext): Promise<Document> {
  const collection = context.collection(parameters.collectionName)
  const query = parseDocument(parameters.query, 'query', context.now)
  let deleted = 0
  await writeWhenFree('Delete', context, () => {
    const targets = targetsOf(
      collection,
      query,
      parameters.queryType,
      parameters.multi === false,
      context.transaction,
    )
    deleted = targets.length
    return { changes: targets.map((before) => ({ collection, identity: identityOf(before._id), before })) }
  })
  return { deleted }
}
