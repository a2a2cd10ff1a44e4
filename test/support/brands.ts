import { contentOf } from '@contract/brand/content'
import { emptyDraft } from '@contract/brand/draft'
import type { Brand } from '@contract/brand/entity'
import type { PublicationState } from '@contract/publication/entity'
import { contentHashOf } from '../../cloudfunctions/_domain/brand/content-hash'
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
      publishedVersion: null,
      createdAt: 1,
      updatedAt: 1,
      retiredAt: null,
      retireReason: '',
      ...change,
    },
  ])
  return brandId
}

export const PUBLICATION_ID: Record<Place, string> = { inside: 'pbinside00', outside: 'pboutside0' }

/** A publication of that place's planted brand, in some state; the proposer is nobody a test asks as. */
export const plantPublication = async (world: World, place: Place, state: PublicationState) => {
  const publicationId = PUBLICATION_ID[place]
  const brandId = await plantBrand(world, place, {
    publicationId: ['proposed', 'cleared', 'returned'].includes(state) ? publicationId : null,
  })
  const [brand] = (await world.store.find('brands', { _id: brandId })) as unknown as Brand[]
  const contentHash = contentHashOf(brand)
  const { organizationId, path, organizationOrder, organizationName } = brand
  const signature = { organizationName, at: 1, contentHash, remark: '' }
  const placement = { organizationId, path, organizationOrder }
  const cleared = state === 'proposed' ? [] : [{ step: 'clear', by: 'pclearer00', ...signature }]
  for (const [collectionName, _id] of [
    ['publications', publicationId],
    ['publishedBrands', brandId],
  ])
    await world.store.execute('removeDocument', {
      collectionName,
      query: JSON.stringify({ _id }),
      queryType: 'DOC',
      multi: false,
    })
  await world.store.bulkInsert('publications', [
    {
      _id: publicationId,
      ...placement,
      organizationName,
      brandId,
      brandName: brand.name,
      state,
      contentHash,
      signatures: [{ step: 'propose', by: 'pproposer0', ...signature }, ...cleared],
      ended: null,
      version: state === 'published' ? 1 : null,
      createdAt: 1,
      updatedAt: 1,
    },
  ])
  if (state === 'published')
    await world.store.bulkInsert('publishedBrands', [
      { _id: brandId, ...contentOf(brand), ...placement, publicationId, contentHash, version: 1 },
    ])
  return { publicationId, contentHash }
}

/** Many brands whose publications wait for the approval, all of one place; ids are counted. */
export const plantCleared = async (world: World, count: number) => {
  await plantPublication(world, 'inside', 'cleared')
  const [brand] = await world.store.find('brands', { _id: BRAND_ID.inside })
  const [publication] = await world.store.find('publications', { _id: PUBLICATION_ID.inside })
  const numbers = Array.from({ length: count }, (_, index) => String(index).padStart(8, '0'))
  await world.store.bulkInsert(
    'brands',
    numbers.map((number) => ({ ...brand, _id: `bx${number}`, publicationId: `px${number}` })),
  )
  await world.store.bulkInsert(
    'publications',
    numbers.map((number) => ({ ...publication, _id: `px${number}`, brandId: `bx${number}` })),
  )
}
