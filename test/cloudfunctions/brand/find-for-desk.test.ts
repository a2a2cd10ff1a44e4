import { brandFindForDesk } from '@contract/brand/endpoints'
import { ORGANIZATIONS } from '../../support/tree'
import { openWorld, type World } from '../../support/world'
import { begin, published } from './support'

/** What a supervisor sees of the brands below: every organisation, with or without one, as the city orders them. */
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(() => world.reset())

const below = (organizationId: string) =>
  ORGANIZATIONS.filter(({ path, isActive }) => isActive && path.includes(organizationId))
    .sort((one, other) => one.order - other.order)
    .map(({ _id }) => _id)

test('organisations in their order; one without a brand is a line like the others', async () => {
  const { brandId } = await begin(world, '清流润城')
  await world.store.bulkInsert('publishedBrands', [published(brandId, 'brwater001', { name: '清流润城' })])
  const { items } = await world.as('孙伟').call(brandFindForDesk, { organizationId: 'orgwater01' })
  expect(items.map(({ organizationId }) => organizationId)).toEqual(below('orgwater01'))
  const brandOf = (id: string) => items.find(({ organizationId }) => organizationId === id)?.brand
  expect(brandOf('brwater001')).toEqual({ brandId, name: '清流润城', phase: 'planning', isPublished: true })
  expect(brandOf('brwater002')).toBeNull()
})

test('130 branches come in pages, each once, with their brands', async () => {
  const { path } = ORGANIZATIONS.find(({ _id }) => _id === 'orgwater01') ?? { path: [] }
  const model = ORGANIZATIONS.find(({ _id }) => _id === 'brwater001')
  const ids = Array.from({ length: 130 }, (_, at) => `brx${String(at).padStart(7, '0')}`)
  await world.store.bulkInsert(
    'organizations',
    ids.map((_id, at) => ({ ...model, _id, path: [...path, _id], order: 1000 + at, name: `第${at}党支部` })),
  )
  const { brandId } = await begin(world, '清流润城')
  const [one] = await world.store.find('brands', { _id: brandId })
  const withBrand = ids.filter((_, at) => at % 2 === 0)
  await world.store.bulkInsert(
    'brands',
    withBrand.map((organizationId) => ({ ...one, _id: `bd${organizationId}`, organizationId })),
  )
  await world.store.bulkInsert(
    'brandSlots',
    withBrand.map((_id) => ({ _id, organizationId: _id, path: [...path, _id], brandId: `bd${_id}` })),
  )
  const seen: (readonly [string, string | undefined])[] = []
  for (let offset: number | null = 0; offset !== null; ) {
    const page: {
      items: { organizationId: string; brand: { brandId: string } | null }[]
      nextOffset: number | null
    } = await world.as('孙伟').call(brandFindForDesk, { organizationId: 'orgwater01', offset })
    seen.push(...page.items.map(({ organizationId, brand }) => [organizationId, brand?.brandId] as const))
    offset = page.nextOffset
  }
  expect(seen.map(([id]) => id)).toEqual([...below('orgwater01'), ...ids])
  const lines = new Map(seen)
  for (const [at, id] of ids.entries()) expect(lines.get(id)).toBe(at % 2 === 0 ? `bd${id}` : undefined)
})

test('of another subtree, and as a secretary or a member: nothing', async () => {
  const asking = { organizationId: 'orgwater01' }
  expect(await world.as('李敏').refused(brandFindForDesk, asking)).toMatch(/FORBIDDEN|NOT_FOUND/)
  expect(await world.as('王建国').refused(brandFindForDesk, asking)).toMatch(/FORBIDDEN|NOT_FOUND/)
  expect(await world.as('孙伟').refused(brandFindForDesk, { organizationId: 'orgcity001' })).toBe('NOT_FOUND')
})
