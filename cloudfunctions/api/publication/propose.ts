import type { Brand } from '@contract/brand/entity'
import { publicationPropose } from '@contract/publication/endpoints'
import type { Publication, Signature } from '@contract/publication/entity'
import { UNDER_WAY } from '@contract/publication/rules'
import { contentHashOf } from '../../_domain/brand/content-hash'
import { noteEvent } from '../../_domain/brand/events'
import { requireLiving } from '../../_domain/brand/living'
import { AppError } from '../../_kernel/app-error'
import { find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { newId } from '../../_kernel/ids'
import { type Transaction, transact } from '../../_kernel/transaction'
import { requireReviewed } from './images'
import { onBehalfOf } from './on-behalf'

const draftOf = (brand: Brand, signed: Omit<Signature, 'step' | 'contentHash'>): Publication => ({
  _id: newId(),
  organizationId: brand.organizationId,
  path: brand.path,
  organizationOrder: brand.organizationOrder,
  organizationName: brand.organizationName,
  brandId: brand._id,
  brandName: brand.name,
  state: 'proposed',
  contentHash: contentHashOf(brand),
  signatures: [{ step: 'propose', contentHash: contentHashOf(brand), ...signed }],
  ended: null,
  version: null,
  createdAt: signed.at,
  updatedAt: signed.at,
})

/** An earlier proposal that came back is settled by a new one; one still under way is not doubled. */
const settleEarlier = async (transaction: Transaction, publicationId: string | null, now: number) => {
  if (!publicationId) return
  const document = transaction.collection('publications').doc(publicationId)
  const { data: earlier } = await document.get()
  if (earlier && UNDER_WAY.includes(earlier.state)) throw new AppError('PUBLICATION_UNDER_WAY')
  await document.update({ data: { state: 'superseded', updatedAt: now } })
}

export const proposePublication = handler(publicationPropose, async ({ input, caller, now, audit }) => {
  const { brandId, contentHash, remark } = input
  const seen = requireLiving(caller.require(['secretary'], await find('brands', brandId)))
  audit({ id: brandId, organizationId: seen.organizationId, path: seen.path })
  const publication = await transact(async (transaction) => {
    const document = transaction.collection('brands').doc(brandId)
    const { data } = await document.get()
    const brand = requireLiving(caller.require(['secretary'], data ?? null))
    if (contentHashOf(brand) !== contentHash) throw new AppError('PUBLICATION_CHANGED')
    if (!brand.meaning) throw new AppError('PUBLICATION_INCOMPLETE', { fields: ['meaning'] })
    const { data: shown } = await transaction.collection('publishedBrands').doc(brandId).get()
    if (shown?.contentHash === contentHash) throw new AppError('PUBLICATION_UNCHANGED')
    await requireReviewed(brand)
    await settleEarlier(transaction, brand.publicationId, now)
    const organizationName = onBehalfOf(caller, 'secretary', brand.path)
    const proposed = draftOf(brand, { by: caller.personId, organizationName, at: now, remark })
    await transaction.collection('publications').add({ data: proposed })
    await document.update({ data: { publicationId: proposed._id } })
    await noteEvent(transaction, brand, {
      kind: 'publication-proposed',
      at: now,
      by: caller.personId,
      remark,
    })
    return proposed
  })
  return { publicationId: publication._id, state: publication.state }
})
