import { type BrandDraft, emptyDraft } from '@contract/brand/draft'
import { brandCreate, brandUpdate } from '@contract/brand/endpoints'
import type { Brand, PublishedBrand } from '@contract/brand/entity'
import { searchTextOf } from '@contract/brand/search'
import { ORGANIZATIONS } from '../../support/tree'
import type { World } from '../../support/world'

/** A brand as the public sees it, of an organisation of the fixed tree. */
export const published = (
  _id: string,
  organizationId: string,
  told: Partial<PublishedBrand> & Pick<PublishedBrand, 'name'>,
): PublishedBrand => {
  const organization = ORGANIZATIONS.find((one) => one._id === organizationId)
  if (!organization) throw new Error(organizationId)
  const brand = {
    _id,
    organizationId,
    path: organization.path,
    organizationOrder: organization.order,
    organizationName: organization.name,
    unitNature: organization.unitNature,
    slogan: '把好水送到最后一米',
    meaning: '从水厂到水杯，每一段都有党员的名字，居民拧开龙头看得见、问得到、管得住。',
    emblemMeaning: '',
    emblemFileId: '',
    coverFileId: '',
    photos: [],
    positioning: '面向老旧小区居民的二次供水服务。',
    method: '一问水压，二问水色，三问报修。',
    vehicles: ['泵房党员责任牌'],
    integrationPoints: [],
    approach: '',
    practices: ['每处泵房挂牌，公布责任人和电话。'],
    results: [],
    mechanisms: [],
    phase: 'refining' as const,
    keyWorks: [],
    foundedOn: '2024-03-01',
    version: 1,
    publishedAt: 1_760_000_000_000,
    approvedBy: '云汀市水务局机关党委',
    publicationId: `p${_id.slice(1)}`,
    contentHash: 'signed',
    ...told,
  }
  return { ...brand, searchText: searchTextOf(brand) }
}

/** A wall of brands across the fixed tree, whose order in the store is not that of the city. */
export const plantWall = (world: World) =>
  world.store.bulkInsert('publishedBrands', [
    published('bdproperty', 'brhouse001', {
      name: '邻里有数',
      slogan: '楼上楼下，心里有数',
      method: '三本账上墙，七天内接受提问。',
      keyWorks: ['civility', 'petitions-and-stability'],
      phase: 'sustaining',
    }),
    published('bdrivers00', 'brwater002', {
      name: '汀溪守望者',
      slogan: '一河一岸一双眼',
      method: '晨看色、暮闻味、雨后查口。',
      keyWorks: ['rural-revitalization'],
      unitNature: 'public-institution',
    }),
    published('bdsupply00', 'brwater001', {
      name: '清流润城·一滴到家',
      keyWorks: ['civility'],
      phase: 'cultivating',
    }),
  ])

let sent = 0

/** Begins a brand as its secretary does. */
export const begin = (world: World, name: string, who = '李敏', organizationId = 'brwater001') =>
  world.as(who).call(brandCreate, { organizationId, name, nonce: `brand-story-${++sent}` })

/** A draft worth showing, of 供水管理处党支部. */
export const draft = (change: Partial<BrandDraft> = {}): BrandDraft => ({
  ...emptyDraft('清流润城·一滴到家'),
  slogan: '把好水送到最后一米',
  meaning: '从水厂到水杯，每一段都有党员的名字，居民拧开龙头看得见、问得到、管得住。',
  positioning: '面向老旧小区居民的二次供水服务。',
  method: '一问水压，二问水色，三问报修。',
  vehicles: ['泵房党员责任牌'],
  integrationPoints: [
    {
      keyWork: 'civility',
      businessObjective: '二百一十处老旧泵房两年内改造完毕',
      partyWork: '改造顺序由居民代表和党员一起排，施工期间党员驻点协调停水时间。',
    },
  ],
  practices: ['每处泵房挂牌，公布责任人和电话。'],
  results: [{ statement: '改造老旧泵房六处，水压投诉明显减少。', figure: '6', unit: '处', source: null }],
  ownerName: '李敏',
  ...change,
})

export const storedBrand = async (world: World, brandId: string) =>
  (await world.store.find('brands', { _id: brandId }))[0] as unknown as Brand

/** A brand with a whole draft. */
export const filled = async (world: World, change: Partial<BrandDraft> = {}) => {
  const { brandId, updatedAt } = await begin(world, change.name ?? '清流润城·一滴到家')
  return world.as('李敏').call(brandUpdate, { brandId, seenAt: updatedAt, ...draft(change) })
}
