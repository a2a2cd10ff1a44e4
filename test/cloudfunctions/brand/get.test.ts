import { activityCreate } from '@contract/activity/endpoints'
import { brandFindTimeline, brandGet } from '@contract/brand/endpoints'
import { DAY, HOUR } from '@contract/time'
import { openWorld, type World } from '../../support/world'
import { plantWall, published } from './support'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  await world.reset()
  await plantWall(world)
  const {
    searchText: _text,
    version: _version,
    publishedAt: _at,
    approvedBy: _by,
    ...draft
  } = published('bdsupply00', 'brwater001', { name: '清流润城·一滴到家' })
  const living = { state: 'living', ownerName: '李敏', createdAt: 1, updatedAt: 1 }
  await world.store.bulkInsert('brands', [
    { ...draft, ...living },
    { ...draft, ...living, _id: 'bdsecret00', organizationId: 'brwater002', name: '还在酝酿' },
  ])
})

let made = 0
const activity = (title: string, isPublic: boolean, brandId: string | null = 'bdsupply00') => ({
  organizationId: 'brwater001',
  kind: 'volunteer-service' as const,
  customKind: '',
  title,
  startsAt: world.cloud.clock.now() + ++made * DAY,
  endsAt: world.cloud.clock.now() + made * DAY + 2 * HOUR,
  place: '汀南小区二期地下泵房',
  agenda: ['带居民参观泵房'],
  hostName: '李敏',
  recorderName: '王建国',
  keyWorks: [],
  brandId,
  businessWork: '',
  jointOrganizationIds: [],
  isPublic,
  checkinOpensMinutesBefore: 30,
  checkinGraceMinutes: 0,
  isPublished: true,
  nonce: `brand-story-${made}`,
})

const create = (title: string, isPublic: boolean, brandId?: string | null) =>
  world.as('李敏').call(activityCreate, activity(title, isPublic, brandId))

test('a visitor reads the approved snapshot with its public activities, newest first', async () => {
  await create('居民泵房开放日（第一场）', true)
  await create('支委会：研究泵房改造', false)
  await create('居民泵房开放日（第二场）', true)
  await create('与品牌无关的活动', true, null)
  const { brand, timeline } = await world.visitor().call(brandGet, { brandId: 'bdsupply00' })
  expect(brand.name).toBe('清流润城·一滴到家')
  expect(timeline.items.map(({ title }) => title)).toEqual([
    '居民泵房开放日（第二场）',
    '居民泵房开放日（第一场）',
  ])
  expect(brand).not.toHaveProperty('searchText')
  expect(brand).not.toHaveProperty('path')
  expect(timeline.items[0]).not.toHaveProperty('minutes')
  expect(timeline.items[0]).not.toHaveProperty('sealedCheckinSecret')
})

test('the page costs two database calls', async () => {
  await world.visitor().call(brandGet, { brandId: 'bdsupply00' })
  const calls = jest.spyOn(world.store, 'execute')
  await world.visitor().call(brandGet, { brandId: 'bdsupply00' })
  expect(calls).toHaveBeenCalledTimes(2)
  calls.mockRestore()
})

test('a long timeline comes in pages', async () => {
  for (let index = 1; index <= 12; index++) await create(`居民泵房开放日（第${index}场）`, true)
  const { timeline } = await world.visitor().call(brandGet, { brandId: 'bdsupply00' })
  expect(timeline).toMatchObject({ nextOffset: 10 })
  const rest = await world.visitor().call(brandFindTimeline, { brandId: 'bdsupply00', offset: 10 })
  expect(rest.items.map(({ title }) => title)).toEqual(['居民泵房开放日（第2场）', '居民泵房开放日（第1场）'])
  expect(rest.nextOffset).toBeNull()
})

test.each([['bdsecret00'], ['bdnowhere0']])(
  '%s, not published, does not exist for anyone',
  async (brandId) => {
    for (const actor of [world.visitor(), world.as('李敏'), world.as('何正')]) {
      expect(await actor.refused(brandGet, { brandId })).toBe('NOT_FOUND')
      expect(await actor.refused(brandFindTimeline, { brandId })).toBe('NOT_FOUND')
    }
  },
)

test.each([[{ $ne: null }], [['bdsupply00']], ['BDSUPPLY00'], [''], [null], ['../brands']])(
  'the id %j is refused',
  async (brandId) => {
    const answer = await world.visitor().answer('brand.get', { brandId })
    expect(answer).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
  },
)
