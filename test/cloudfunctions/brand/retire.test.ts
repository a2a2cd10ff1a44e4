import {
  brandFind,
  brandGet,
  brandGetOfOrganization,
  brandRetire,
  brandUpdate,
} from '@contract/brand/endpoints'
import { homeGet } from '@contract/home/endpoints'
import { openWorld, type World } from '../../support/world'
import { begin, draft, published, storedBrand } from './support'

/** Ending a brand frees its place and its name, and keeps what it was. */
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(() => world.reset())

const REASON = '机构调整，供水管理处与排水管理处合并'

const shown = async () => {
  const { brandId } = await begin(world, '清流润城')
  await world.store.bulkInsert('publishedBrands', [published(brandId, 'brwater001', { name: '清流润城' })])
  return brandId
}

test('off the wall and the front page, but an old link opens what it opened', async () => {
  const brandId = await shown()
  await world.as('李敏').call(brandRetire, { brandId, reason: REASON })
  expect((await world.visitor().call(brandFind, {})).items).toEqual([])
  expect((await world.visitor().call(homeGet, {})).brands).toEqual([])
  const { brand } = await world.visitor().call(brandGet, { brandId })
  expect(brand).toMatchObject({ name: '清流润城', retiredAt: expect.any(Number) })
})

test('the organisation begins anew under another id, and its old name is free', async () => {
  const brandId = await shown()
  await world.as('李敏').call(brandRetire, { brandId, reason: REASON })
  const anew = await begin(world, '清流润城')
  expect(anew.brandId).not.toBe(brandId)
  expect(await world.as('李敏').call(brandGetOfOrganization, { organizationId: 'brwater001' })).toMatchObject(
    {
      brandId: anew.brandId,
      earlier: [{ brandId, name: '清流润城', reason: REASON, isReadable: true }],
    },
  )
})

test('ended twice at once it ends once; afterwards nothing of it changes', async () => {
  const { brandId, updatedAt } = await begin(world, '清流润城')
  const codes = await Promise.all(
    [1, 2].map(() => world.as('李敏').refused(brandRetire, { brandId, reason: REASON })),
  )
  expect([...codes].sort()).toEqual(['BRAND_RETIRED', null].sort())
  expect(await world.store.count('brandEvents', { kind: 'retired' })).toBe(1)
  const later = { brandId, seenAt: updatedAt, ...draft({ name: '清流润城' }) }
  expect(await world.as('李敏').refused(brandUpdate, later)).toBe('BRAND_RETIRED')
  expect((await storedBrand(world, brandId)).slogan).toBe('')
})

test('ended and renamed at once: the name that ends up free is the brand’s last one', async () => {
  const { brandId, updatedAt } = await begin(world, '清流润城')
  await Promise.all([
    world.as('李敏').answer('brand.retire', { brandId, reason: REASON }),
    world.as('李敏').answer('brand.update', { brandId, seenAt: updatedAt, ...draft({ name: '问渠到家' }) }),
  ])
  expect((await storedBrand(world, brandId)).state).toBe('retired')
  expect(await world.store.count('brandNames', {})).toBe(0)
  expect(await world.store.count('brandSlots', {})).toBe(0)
})

test('without a reason, by someone else, or of another branch nothing ends', async () => {
  const { brandId } = await begin(world, '清流润城')
  expect(await world.as('李敏').refused(brandRetire, { brandId, reason: ' ' })).toBe('INVALID_INPUT')
  expect(await world.as('孙伟').refused(brandRetire, { brandId, reason: REASON })).toBe('FORBIDDEN')
  expect(await world.as('陈志强').refused(brandRetire, { brandId, reason: REASON })).toBe('NOT_FOUND')
  expect((await storedBrand(world, brandId)).state).toBe('living')
})
