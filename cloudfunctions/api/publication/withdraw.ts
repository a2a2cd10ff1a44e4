import type { Brand } from '@contract/brand/entity'
import { publicationWithdraw } from '@contract/publication/endpoints'
import type { Publication } from '@contract/publication/entity'
import { noteEvent } from '../../_domain/brand/events'
import { followNames } from '../../_domain/brand/name-index'
import { releaseName } from '../../_domain/brand/names'
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
 * link still opens, goes the same way. Answers the name the page bore.
 */
const takeDown = async (transaction: Transaction, brand: Brand, { _id, brandId }: Publication) => {
  for (const wall of ['publishedBrands', 'retiredBrands'] as const) {
    const document = transaction.collection(wall).doc(brandId)
    const { data: shown } = await document.get()
    if (shown?.publicationId !== _id) continue
    await document.remove()
    if (wall === 'publishedBrands') await releaseName(transaction, brandId, shown.name, [brand.name])
    return shown.name
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
  const { publication, takenDown } = await transact(async (transaction) => {
    const opened = await openPublication(
      transaction,
      caller,
      ['secretary', 'supervisor', 'administrator'],
      publicationId,
    )
    let takenDown: string | null = null
    if (opened.publication.state === 'published')
      takenDown = await takeDown(transaction, opened.brand, opened.publication)
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
    return { publication: opened.publication, takenDown }
  })
  audit({ id: publicationId, organizationId: publication.organizationId, path: publication.path })
  if (takenDown !== null) {
    await followNames(takenDown)
    await refreshPublicBrands(now)
  }
  return { publicationId, state: 'withdrawn' as const }
})
