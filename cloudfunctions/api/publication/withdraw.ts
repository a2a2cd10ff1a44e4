import type { Brand } from '@contract/brand/entity'
import { publicationWithdraw } from '@contract/publication/endpoints'
import type { Publication } from '@contract/publication/entity'
import { noteEvent } from '../../_domain/brand/events'
import { refreshPublicBrands } from '../../_domain/home/summary'
import { AppError } from '../../_kernel/app-error'
import { handler } from '../../_kernel/handler'
import { command } from '../../_kernel/sdk'
import { type Transaction, transact } from '../../_kernel/transaction'
import { openPublication } from './open'

const OPEN = ['proposed', 'cleared', 'returned', 'restarted'] as const

const isOpen = ({ state }: Publication) => OPEN.some((open) => open === state)

/**
 * Takes the snapshot away, if it is this publication's; a newer one has its own. That of an ended brand, which an old
 * link still opens, goes the same way.
 */
const takeDown = async (transaction: Transaction, { _id, brandId }: Publication) => {
  for (const wall of ['publishedBrands', 'retiredBrands'] as const) {
    const document = transaction.collection(wall).doc(brandId)
    const { data: shown } = await document.get()
    if (shown?.publicationId === _id) return document.remove()
  }
  throw new AppError('PUBLICATION_STATE')
}

const letGo = (transaction: Transaction, brand: Brand, publicationId: string) =>
  brand.publicationId === publicationId
    ? transaction
        .collection('brands')
        .doc(brand._id)
        .update({ data: { publicationId: null } })
    : undefined

/** What is public is gone with the commit; the front page follows. */
export const withdrawPublication = handler(publicationWithdraw, async ({ input, caller, now, audit }) => {
  const { publicationId, remark } = input
  const { publication, wasShown } = await transact(async (transaction) => {
    const opened = await openPublication(
      transaction,
      caller,
      ['secretary', 'supervisor', 'administrator'],
      publicationId,
    )
    const isShown = opened.publication.state === 'published'
    if (isShown) await takeDown(transaction, opened.publication)
    else if (isOpen(opened.publication)) await letGo(transaction, opened.brand, publicationId)
    else throw new AppError('PUBLICATION_STATE')
    await transaction
      .collection('publications')
      .doc(publicationId)
      .update({
        data: {
          state: 'withdrawn',
          ended: command.set({ by: caller.personId, at: now, remark }),
          updatedAt: now,
        },
      })
    await noteEvent(transaction, opened.brand, {
      kind: 'publication-withdrawn',
      at: now,
      by: caller.personId,
      remark,
    })
    return { publication: opened.publication, wasShown: isShown }
  })
  audit({ id: publicationId, organizationId: publication.organizationId, path: publication.path })
  if (wasShown) await refreshPublicBrands(now)
  return { publicationId, state: 'withdrawn' as const }
})
