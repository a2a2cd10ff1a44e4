import { emptyDraft } from '@contract/brand/draft'
import { brandCreate } from '@contract/brand/endpoints'
import type { Brand } from '@contract/brand/entity'
import type { Organization } from '@contract/organization/entity'
import { dayOf } from '@contract/time'
import { noteEvent } from '../../_domain/brand/events'
import { followNames } from '../../_domain/brand/name-index'
import { claimName } from '../../_domain/brand/names'
import { AppError } from '../../_kernel/app-error'
import { find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { idFrom } from '../../_kernel/ids'
import { isDuplicate, type Transaction, transact } from '../../_kernel/transaction'

const firstDraft = (_id: string, name: string, organization: Organization, now: number): Brand => ({
  _id,
  organizationId: organization._id,
  path: organization.path,
  organizationOrder: organization.order,
  organizationName: organization.name,
  unitNature: organization.unitNature,
  ...emptyDraft(name),
  keyWorks: [],
  phase: 'planning',
  foundedOn: dayOf(now),
  state: 'living',
  phaseProposal: null,
  publicationId: null,
  publishedVersion: null,
  createdAt: now,
  updatedAt: now,
  retiredAt: null,
  retireReason: '',
})

/** Null where the organisation has a brand already and it is this one: the request was sent twice. */
const begin = async (transaction: Transaction, brand: Brand, by: string, now: number) => {
  const slot = await transaction.collection('brandSlots').doc(brand.organizationId).get()
  if (slot.data && slot.data.brandId !== brand._id)
    throw new AppError('BRAND_EXISTS', { brandId: slot.data.brandId })
  if (slot.data) return null
  await claimName(transaction, brand)
  const { organizationId: _id, path, organizationOrder } = brand
  await transaction
    .collection('brandSlots')
    .add({ data: { _id, organizationId: _id, path, organizationOrder, brandId: brand._id } })
  await transaction.collection('brands').add({ data: brand })
  await noteEvent(transaction, brand, { kind: 'created', at: now, by })
  return brand
}

/**
 * One brand an organisation, one owner a name: both are documents whose ids the database gives out once. The brand's
 * own id follows from the sender's nonce, so a request sent twice finds its own brand.
 */
export const createBrand = handler(brandCreate, async ({ input, caller, organization, now, audit }) => {
  const place = await find('organizations', organization.organizationId)
  if (!place?.isActive) throw new AppError('NOT_FOUND')
  const brand = firstDraft(idFrom('brand', caller.personId, input.nonce), input.name, place, now)
  audit({ id: brand._id, ...organization })
  try {
    await transact((transaction) => begin(transaction, brand, caller.personId, now))
  } catch (error) {
    if (!isDuplicate(error)) throw error
    // Somebody was faster by a moment; this time their slot or name is there to be read.
    await transact((transaction) => begin(transaction, brand, caller.personId, now))
  }
  await followNames(brand.name)
  const stored = await find('brands', brand._id)
  return { brandId: brand._id, updatedAt: stored?.updatedAt ?? now }
})
