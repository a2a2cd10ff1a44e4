import { contentOf } from '@contract/brand/content'
import type { Brand, PublishedBrand } from '@contract/brand/entity'
import { searchTextOf } from '@contract/brand/search'
import { publicationApprove } from '@contract/publication/endpoints'
import { noteEvent } from '../../_domain/brand/events'
import { followNames } from '../../_domain/brand/name-index'
import { releaseName } from '../../_domain/brand/names'
import { refreshPublicBrands } from '../../_domain/home/summary'
import { handler } from '../../_kernel/handler'
import { type Transaction, transact } from '../../_kernel/transaction'
import { sign } from './sign'

/** Puts what was signed where the public reads it, as the next version; the one before is followed by it. */
const show = async (
  transaction: Transaction,
  brand: Brand,
  told: Pick<PublishedBrand, 'publicationId' | 'contentHash' | 'approvedBy' | 'publishedAt'>,
) => {
  const document = transaction.collection('publishedBrands').doc(brand._id)
  const { data: before } = await document.get()
  // What the page was called is free again, unless it is still called so.
  if (before) await releaseName(transaction, brand._id, before.name, [brand.name])
  const version = Math.max(brand.publishedVersion ?? 0, before?.version ?? 0) + 1
  const { path, organizationOrder } = brand
  await document.set({
    data: {
      ...contentOf(brand),
      path,
      organizationOrder,
      ...told,
      version,
      searchText: searchTextOf(brand),
    } as Omit<PublishedBrand, '_id'>,
  })
  if (before)
    await transaction
      .collection('publications')
      .doc(before.publicationId)
      .update({ data: { state: 'superseded', updatedAt: told.publishedAt } })
  return { version, names: before ? [before.name, brand.name] : [] }
}

export const approvePublication = handler(publicationApprove, async ({ input, caller, now, audit }) => {
  const { publicationId, contentHash, remark } = input
  const { publication, names } = await transact(async (transaction) => {
    const { brand, signature, signatures, ...signed } = await sign(transaction, caller, 'approve', input, now)
    const { version, names } = await show(transaction, brand, {
      publicationId,
      contentHash,
      approvedBy: signature.organizationName,
      publishedAt: now,
    })
    await transaction
      .collection('publications')
      .doc(publicationId)
      .update({ data: { state: 'published', signatures, version, updatedAt: now } })
    await transaction
      .collection('brands')
      .doc(brand._id)
      .update({ data: { publicationId: null, publishedVersion: version } })
    await noteEvent(transaction, brand, {
      kind: 'publication-approved',
      at: now,
      by: caller.personId,
      remark,
      version,
    })
    return { publication: signed.publication, names }
  })
  audit({ id: publicationId, organizationId: publication.organizationId, path: publication.path })
  if (names.length > 0) await followNames(...names)
  await refreshPublicBrands(now)
  return { publicationId, state: 'published' as const }
})
