import type { Brand } from '@contract/brand/entity'
import type { Transaction } from '../../_kernel/transaction'
import { contentHashOf } from '../brand/content-hash'
import { noteEvent } from '../brand/events'

/**
 * Ends a publication that is under way where the content is no longer what was signed. Answers the change to write
 * into the brand: nothing where nothing shown has changed.
 */
export const restartPublication = async (
  transaction: Transaction,
  before: Brand,
  after: Brand,
  by: string,
  now: number,
): Promise<Partial<Pick<Brand, 'publicationId'>>> => {
  if (!before.publicationId || contentHashOf(before) === contentHashOf(after)) return {}
  await transaction
    .collection('publications')
    .doc(before.publicationId)
    .update({ data: { state: 'restarted', updatedAt: now } })
  await noteEvent(transaction, after, { kind: 'publication-restarted', at: now, by })
  return { publicationId: null }
}
