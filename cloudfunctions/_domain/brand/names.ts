import type { Brand } from '@contract/brand/entity'
import { isUnusable } from '@contract/brand/name/rules'
import { fold } from '@contract/fold'
import { AppError } from '../../_kernel/app-error'
import type { Transaction } from '../../_kernel/transaction'

type Named = Pick<
  Brand,
  '_id' | 'name' | 'organizationId' | 'path' | 'organizationOrder' | 'organizationName'
>

/** The key a name is claimed under; refuses one that no rule on the phone would let through. */
const keyOf = (name: string) => {
  if (isUnusable(name)) throw new AppError('BRAND_NAME_UNUSABLE')
  return fold(name)
}

/**
 * Claims a name for a brand. Of two at once the database lets one in: the other conflicts, begins again and finds it.
 * Claiming one's own name again is no refusal.
 */
export const claimName = async (transaction: Transaction, brand: Named) => {
  const _id = keyOf(brand.name)
  const document = transaction.collection('brandNames').doc(_id)
  const { data: taken } = await document.get()
  if (taken && taken.brandId !== brand._id)
    throw new AppError('BRAND_NAME_TAKEN', { name: taken.name, organizationName: taken.organizationName })
  const entry = {
    organizationId: brand.organizationId,
    path: brand.path,
    organizationOrder: brand.organizationOrder,
    brandId: brand._id,
    name: brand.name,
    organizationName: brand.organizationName,
  }
  if (taken) await document.set({ data: entry })
  else await transaction.collection('brandNames').add({ data: { _id, ...entry } })
}

/** Lets a name go, if it is this brand's; `kept`: names it still bears, as a draft or on its page. */
export const releaseName = async (
  transaction: Transaction,
  brandId: string,
  name: string,
  kept: readonly string[] = [],
) => {
  const key = fold(name)
  if (kept.some((other) => fold(other) === key)) return
  const document = transaction.collection('brandNames').doc(key)
  const { data: taken } = await document.get()
  if (taken?.brandId === brandId) await document.remove()
}

/**
 * Another name for the same brand: the new one is claimed before the old one is let go, and the old one stays while
 * the public page bears it.
 */
export const moveName = async (transaction: Transaction, before: Named, after: Named) => {
  if (before.name === after.name && before.organizationName === after.organizationName) return
  await claimName(transaction, after)
  const { data: shown } = await transaction.collection('publishedBrands').doc(before._id).get()
  await releaseName(transaction, before._id, before.name, [after.name, ...(shown ? [shown.name] : [])])
}
