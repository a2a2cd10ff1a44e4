import { brandCheckName, brandRetire, brandUpdate } from '@contract/brand/endpoints'
import { countCalls } from '../../support/count-calls'
import { openWorld, type World } from '../../support/world'
import { begin, draft } from './support'

/** What an author hears of a name while it is typed: taken, like another and in what, or a play on a phrase. */
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(() => world.reset())

const check = (name: string, brandId?: string, who = '李敏', organizationId = 'brwater001') =>
  world.as(who).call(brandCheckName, { organizationId, name, brandId })

test('near names are explained, the most alike first; one’s own is left out', async () => {
  const own = await begin(world, '汀溪守望者')
  await begin(world, '清流润城·一滴到家', '陈志强', 'brwater002')
  await begin(world, '邻里有数', '郑海涛', 'brhouse001')
  expect(await check('清流润城·步步为民', own.brandId)).toMatchObject({
    issues: [],
    takenBy: null,
    near: [
      {
        name: '清流润城·一滴到家',
        organizationName: '云汀市水务局河湖保护中心党支部',
        kind: 'half',
        reason: '与“清流润城·一滴到家”都有“清流润城”',
      },
    ],
  })
  expect((await check('林里有数')).near).toMatchObject([{ kind: 'sound', reason: '与“邻里有数”同音' }])
  expect((await check('汀溪守望者', own.brandId)).near).toEqual([])
})

test('a taken name says by whom, however it is written; one’s own is not taken', async () => {
  const { brandId } = await begin(world, '清流润城')
  const takenBy = { name: '清流润城', organizationName: '云汀市水务局供水管理处党支部' }
  expect((await check(' 清流·潤城 ', undefined, '陈志强', 'brwater002')).takenBy).toEqual(takenBy)
  expect((await check('清流润城', brandId)).takenBy).toBeNull()
})

test('the names follow a brand that is renamed or ends', async () => {
  const { brandId, updatedAt } = await begin(world, '邻里有数')
  const renamed = await world
    .as('李敏')
    .call(brandUpdate, { brandId, seenAt: updatedAt, ...draft({ name: '汀溪守望' }) })
  expect((await check('林里有数')).near).toEqual([])
  expect((await check('听溪守望')).near).toMatchObject([{ name: '汀溪守望' }])
  expect(renamed.brandId).toBe(brandId)
  await world.as('李敏').call(brandRetire, { brandId, reason: '机构调整，支部撤并' })
  expect((await check('听溪守望')).near).toEqual([])
})

test('stock words and plays on phrases are pointed out', async () => {
  expect((await check('红色先锋')).issues).toEqual(['generic'])
  expect((await check('医心向党')).puns).toEqual(['一心向党'])
})

test('what has not been typed yet, or cannot be a name, is answered too', async () => {
  expect(await check('')).toEqual({ issues: ['empty'], takenBy: null, near: [], puns: [] })
  expect((await check('😀😀')).issues).toEqual(['characters'])
})

test('three calls, whatever the number of names', async () => {
  const few = await countCalls(world, () => check('清流润城'))
  const names = Object.fromEntries(
    Array.from({ length: 5000 }, (_, at) => [
      `第${at}号品牌一步到位`,
      { n: `第${at}号品牌·一步到位`, o: '某支部', b: `b${at}`.padEnd(10, '0') },
    ]),
  )
  await world.store.bulkInsert('indexes', [{ _id: 'brand-names', revision: 1, names }])
  expect(await countCalls(world, () => check('清流润城'))).toEqual(few)
  expect(few).toHaveLength(3)
})

test('the night enters a name whose entering was cut off, and says so', async () => {
  await begin(world, '邻里有数')
  await world.change('indexes', 'brand-names', { names: {} })
  expect((await check('林里有数')).near).toEqual([])
  const night = () => world.cloud.invoke('housekeeping', {}, { source: 'wx_trigger' } as never)
  expect(await night()).toMatchObject({ mended: expect.arrayContaining(['brand-names']) })
  expect((await check('林里有数')).near).toHaveLength(1)
  expect(((await night()) as { mended: string[] }).mended).not.toContain('brand-names')
})
