import { activityCancel, activityCreate } from '@contract/activity/endpoints'
import { homeGet, homeMine } from '@contract/home/endpoints'
import type { Summary } from '@contract/home/entity'
import { noticeSend, noticeWithdraw } from '@contract/notice/endpoints'
import { DAY, HOUR, instantOf } from '@contract/time'
import { openWorld, type World } from '../../support/world'
import { plantWall } from '../brand/support'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(() => world.reset())
afterEach(() => world.at('2026-11-20 09:00'))

let made = 0
const activity = (title: string, isPublic = true, organizationId = 'brwater001') => ({
  organizationId,
  kind: 'volunteer-service' as const,
  customKind: '',
  title,
  startsAt: world.cloud.clock.now() + DAY + ++made * HOUR,
  endsAt: world.cloud.clock.now() + DAY + (made + 2) * HOUR,
  place: '汀溪西桥头集合',
  agenda: ['分段清理岸线垃圾'],
  hostName: '李敏',
  recorderName: '王建国',
  keyWorks: [],
  brandId: null,
  businessWork: '',
  jointOrganizationIds: [],
  isPublic,
  checkinOpensMinutesBefore: 30,
  checkinGraceMinutes: 0,
  isPublished: true,
  nonce: `home-story-${made}`,
})

const notice = (title: string) => ({
  organizationId: 'orgwater01',
  title,
  body: '请各支部把冬季供水保障的党员值班表贴在值班室，重点联系老旧小区和独居老人家庭。',
  audience: { kind: 'subtree' as const },
  validFrom: world.cloud.clock.now(),
  validUntil: world.cloud.clock.now() + 14 * DAY,
  isPinned: false,
  mayPush: false,
  nonce: `home-notice-${++made}`,
})

const titles = (list: readonly { title: string }[]) => list.map(({ title }) => title)
const summary = async (id: string) =>
  (await world.store.find('summaries', { _id: id }))[0] as unknown as Summary

test('a front page is there before anything is', async () => {
  expect(await world.visitor().call(homeGet, {})).toEqual({ brands: [], activities: [], notices: [] })
  expect((await world.as('王建国').call(homeMine, {})).upcoming).toEqual([])
})

test('visitors see public activities, members also their own branch’s, until they are over', async () => {
  await world.as('李敏').call(activityCreate, activity('汀溪中段岸线清理'))
  await world.as('李敏').call(activityCreate, activity('支委会：研究冬季保供', false))
  expect(titles((await world.visitor().call(homeGet, {})).activities)).toEqual(['汀溪中段岸线清理'])
  const mine = await world.as('王建国').call(homeMine, {})
  expect(titles(mine.upcoming)).toEqual(['汀溪中段岸线清理', '支委会：研究冬季保供'])
  expect((await world.as('冯雪').call(homeMine, {})).upcoming).toEqual([])
  await world.at('2026-11-25 09:00')
  expect((await world.visitor().call(homeGet, {})).activities).toEqual([])
})

test('what is called off leaves the front page', async () => {
  const { activityId } = await world.as('李敏').call(activityCreate, activity('汀溪中段岸线清理'))
  await world.as('李敏').call(activityCancel, { activityId, reason: '当天有暴雨，改期举行' })
  expect((await world.visitor().call(homeGet, {})).activities).toEqual([])
})

test('the front page costs one database call for a visitor, three for a person', async () => {
  await world.as('李敏').call(activityCreate, activity('汀溪中段岸线清理'))
  const calls = jest.spyOn(world.store, 'execute')
  await world.visitor().call(homeGet, {})
  expect(calls).toHaveBeenCalledTimes(1)
  calls.mockClear()
  await world.as('李敏').call(homeMine, {})
  expect(calls).toHaveBeenCalledTimes(3)
  calls.mockRestore()
})

test('brands take turns by the day, in the city’s order', async () => {
  await plantWall(world)
  await world.cloud.runTimer('housekeeping')
  const shown = (await world.visitor().call(homeGet, {})).brands.map(({ name }) => name)
  expect(shown).toHaveLength(3)
  const order = ['清流润城·一滴到家', '汀溪守望者', '邻里有数']
  const first = order.indexOf(shown[0])
  expect(shown).toEqual([...order.slice(first), ...order.slice(0, first)])
})

describe('writers at once', () => {
  test('without a guard, the slower of two refreshes takes the faster one’s activity away', async () => {
    await world.store.bulkInsert('summaries', [{ _id: 'public', activities: [] }])
    const readAll = async () => [...(await world.store.find('activities', { isPublic: true }))]
    await world.store.bulkInsert('activities', [{ _id: 'a000000001', isPublic: true }])
    const readBySlow = await readAll()
    await world.store.bulkInsert('activities', [{ _id: 'a000000002', isPublic: true }])
    await world.change('summaries', 'public', { activities: await readAll() })
    await world.change('summaries', 'public', { activities: readBySlow })
    expect((await summary('public')).activities).toHaveLength(1)
  })

  test('twelve activities published at once are all announced', async () => {
    await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        world.as('李敏').call(activityCreate, activity(`泵房开放日第${index + 1}场`)),
      ),
    )
    expect((await summary('public')).activities).toHaveLength(12)
  })

  test('ten notices sent at once are all there, each once', async () => {
    await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        world.as('孙伟').call(noticeSend, notice(`冬季供水保障值班安排（第${index + 1}批）`)),
      ),
    )
    const { notices } = await summary('orgwater01')
    expect(new Set(notices.map(({ _id }) => _id)).size).toBe(10)
    expect(notices).toHaveLength(10)
  })

  test('a notice withdrawn while it is sent again does not come back', async () => {
    const sending = notice('冬季供水保障值班安排')
    const { noticeId } = await world.as('孙伟').call(noticeSend, sending)
    await Promise.all([
      world.as('孙伟').call(noticeWithdraw, { noticeId }),
      world.as('孙伟').call(noticeSend, sending),
      world.as('孙伟').call(noticeSend, sending),
    ])
    expect((await summary('orgwater01')).notices).toEqual([])
  })
})

test('rebuilding at night changes nothing that its writers kept right', async () => {
  await world.as('李敏').call(activityCreate, activity('汀溪中段岸线清理'))
  await world.as('孙伟').call(noticeSend, notice('冬季供水保障值班安排'))
  const before = [await summary('public'), await summary('orgwater01')]
  await world.cloud.runTimer('housekeeping')
  const after = [await summary('public'), await summary('orgwater01')]
  const parts = (all: Summary[]) =>
    all.map(({ brands, activities, notices }) => ({ brands, activities, notices }))
  expect(parts(after)).toEqual(parts(before))
})

test('a notice that is not yet or no longer valid is not shown', async () => {
  await world.as('孙伟').call(noticeSend, notice('冬季供水保障值班安排'))
  expect(titles((await world.as('王建国').call(homeMine, {})).notices)).toEqual(['冬季供水保障值班安排'])
  await world.cloud.clock.set(instantOf('2026-12-20', '09:00'))
  expect((await world.as('王建国').call(homeMine, {})).notices).toEqual([])
})
