import type { Brand } from '@contract/brand/entity'
import { UNDER_WAY } from '@contract/publication/rules'
import type { Transaction } from '../../_kernel/transaction'
import { contentHashOf } from '../brand/content-hash'
import { noteEvent } from '../brand/events'

/**
 * Ends a publication that is under way where the content is no longer what was signed; whoever had it next finds it
 * gone from their list, and the secretary proposes anew.
 */
export const restartPublication = async (
  transaction: Transaction,
  before: Brand,
  after: Brand,
  by: string,
  now: number,
) => {
  if (!before.publicationId || contentHashOf(before) === contentHashOf(after)) return
  const document = transaction.collection('publications').doc(before.publicationId)
  const { data: publication } = await document.get()
  if (!publication || !UNDER_WAY.includes(publication.state)) return
  await document.update({ data: { state: 'restarted', updatedAt: now } })
  await noteEvent(transaction, after, { kind: 'publication-restarted', at: now, by })
}
