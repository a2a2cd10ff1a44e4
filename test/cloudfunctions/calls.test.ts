import { brandGet } from '@contract/brand/endpoints'
import { homeGet, homeMine } from '@contract/home/endpoints'
import { noticeSend } from '@contract/notice/endpoints'
import { DAY } from '@contract/time'
import { countCalls } from '../support/count-calls'
import { openWorld, type World } from '../support/world'
import { meeting, scan, screenOf } from './checkin/support'

/** Every database call is time and money (product.md §12): these are the numbers screens may cost. */
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const PUBLISHED = {
  _id: 'brandwater',
  organizationId: 'brwater001',
  path: ['orgcity001', 'orgwater01', 'brwater001'],
  organizationOrder: 3,
  organizationName: '云汀市水务局供水管理处党支部',
  name: '清流先锋',
  vehicles: [],
  integrationPoints: [],
  photos: [],
  practices: [],
  results: [],
  mechanisms: [],
  keyWorks: [],
}

test('the front page: one call for a visitor, at most three for someone signed in', async () => {
  expect(await countCalls(world, () => world.visitor().call(homeGet, {}))).toHaveLength(1)
  expect((await countCalls(world, () => world.as('王建国').call(homeMine, {}))).length).toBeLessThanOrEqual(3)
})

test('a brand page: at most two', async () => {
  await world.store.bulkInsert('publishedBrands', [PUBLISHED])
  const calls = await countCalls(world, () => world.visitor().call(brandGet, { brandId: 'brandwater' }))
  expect(calls.length).toBeLessThanOrEqual(2)
})

test('a check-in: three, who asks, what for, and that they are there', async () => {
  const activityId = await meeting(world)
  await world.at('2026-11-20 18:58')
  const { code } = await screenOf(world, activityId)
  const calls = await countCalls(world, () =>
    scan(world.as('王建国'), activityId, code(world.cloud.clock.now())),
  )
  expect(calls).toEqual(['getDocument identities', 'getDocument activities', 'insertDocument checkins'])
})

test('a notice to any number of people: three', async () => {
  const now = world.cloud.clock.now()
  const notice = {
    organizationId: 'orgwater01',
    title: '关于开展冬季供水保障志愿服务的通知',
    body: '请各支部于本月底前完成辖区老旧管网巡查，做好防冻保温工作。',
    audience: { kind: 'subtree' as const },
    validFrom: now,
    validUntil: now + 7 * DAY,
    isPinned: false,
    mayPush: true,
  }
  // The first notice an audience ever gets opens its summary; from then on it is one write more.
  await world.as('孙伟').call(noticeSend, { ...notice, nonce: 'calls-first-notice' })
  const calls = await countCalls(world, () =>
    world.as('孙伟').call(noticeSend, { ...notice, nonce: 'calls-second-notice' }),
  )
  expect(calls).toEqual(['getDocument identities', 'insertDocument notices', 'modifyDocument summaries'])
})
