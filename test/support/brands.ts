import { emptyDraft } from '@contract/brand/draft'
import { BRANCH, type Place } from '../cloudfunctions/permissions/rows/row'
import { ORGANIZATIONS } from './tree'
import type { World } from './world'

export const BRAND_ID: Record<Place, string> = { inside: 'bdinside00', outside: 'bdoutside0' }

/** A living brand of that place's branch, put there afresh; `change` brings it into another state. */
export const plantBrand = async (world: World, place: Place, change: object = {}) => {
  const brandId = BRAND_ID[place]
  const organization = ORGANIZATIONS.find(({ _id }) => _id === BRANCH[place])
  if (!organization) throw new Error(place)
  const { _id: organizationId, path, order: organizationOrder, name: organizationName } = organization
  for (const [collectionName, _id] of [
    ['brands', brandId],
    ['brandSlots', organizationId],
  ])
    await world.store.execute('removeDocument', {
      collectionName,
      query: JSON.stringify({ _id }),
      queryType: 'DOC',
      multi: false,
    })
  await world.store.bulkInsert('brandSlots', [
    { _id: organizationId, organizationId, path, organizationOrder, brandId },
  ])
  await world.store.bulkInsert('brands', [
    {
      _id: brandId,
      organizationId,
      path,
      organizationOrder,
      organizationName,
      unitNature: organization.unitNature,
      ...emptyDraft(`品牌名称${place === 'inside' ? '甲' : '乙'}`),
      meaning: '从水厂到水杯，每一段都有党员的名字。',
      keyWorks: [],
      phase: 'planning',
      foundedOn: '2026-01-05',
      state: 'living',
      phaseProposal: null,
      publicationId: null,
      createdAt: 1,
      updatedAt: 1,
      retiredAt: null,
      retireReason: '',
      ...change,
    },
  ])
  return brandId
}
