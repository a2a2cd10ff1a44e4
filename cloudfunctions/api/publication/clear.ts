import { publicationClear } from '@contract/publication/endpoints'
import { noteEvent } from '../../_domain/brand/events'
import { handler } from '../../_kernel/handler'
import { transact } from '../../_kernel/transaction'
import { sign } from './sign'

export const clearPublication = handler(publicationClear, async ({ input, caller, now, audit }) => {
  const { publicationId, remark } = input
  const publication = await transact(async (transaction) => {
    const signed = await sign(transaction, caller, 'clear', input, now)
    await transaction
      .collection('publications')
      .doc(publicationId)
      .update({ data: { state: 'cleared', signatures: signed.signatures, updatedAt: now } })
    await noteEvent(transaction, signed.brand, {
      kind: 'publication-cleared',
      at: now,
      by: caller.personId,
      remark,
    })
    return signed.publication
  })
  audit({ id: publicationId, organizationId: publication.organizationId, path: publication.path })
  return { publicationId, state: 'cleared' as const }
})
