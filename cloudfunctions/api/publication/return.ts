import { publicationReturn } from '@contract/publication/endpoints'
import { nextStepOf, STEPS } from '@contract/publication/rules'
import { noteEvent } from '../../_domain/brand/events'
import { AppError } from '../../_kernel/app-error'
import { handler } from '../../_kernel/handler'
import { command } from '../../_kernel/sdk'
import { transact } from '../../_kernel/transaction'
import { openPublication } from './open'

/** Only whoever has the next step gives it back; who has signed an earlier one has had their say. */
export const returnPublication = handler(publicationReturn, async ({ input, caller, now, audit }) => {
  const { publicationId, remark } = input
  const publication = await transact(async (transaction) => {
    const opened = await openPublication(
      transaction,
      caller,
      ['confidentiality-reviewer', 'supervisor'],
      publicationId,
    )
    const step = nextStepOf(opened.publication.state)
    if (!step) throw new AppError('PUBLICATION_STATE')
    if (!caller.holds([STEPS[step].role], opened.publication.path))
      throw new AppError('PUBLICATION_NOT_YOURS')
    if (opened.publication.signatures.some(({ by }) => by === caller.personId))
      throw new AppError('PUBLICATION_SAME_PERSON')
    await transaction
      .collection('publications')
      .doc(publicationId)
      .update({
        data: {
          state: 'returned',
          ended: command.set({ by: caller.personId, at: now, remark }),
          updatedAt: now,
        },
      })
    await noteEvent(transaction, opened.brand, {
      kind: 'publication-returned',
      at: now,
      by: caller.personId,
      remark,
    })
    return opened.publication
  })
  audit({ id: publicationId, organizationId: publication.organizationId, path: publication.path })
  return { publicationId, state: 'returned' as const }
})
