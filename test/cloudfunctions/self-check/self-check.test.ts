import { selfCheckAnswer, selfCheckConfigure, selfCheckGet } from '@contract/self-check/endpoints'
import { settingsUpdate } from '@contract/settings/endpoints'
import { DAY } from '@contract/time'
import { plantBrand } from '../../support/brands'
import { countCalls } from '../../support/count-calls'
import { aTask, plantPlan } from '../../support/plans'
import { alsoHolds } from '../../support/role-holders'
import { openWorld, type World } from '../../support/world'

/** Questions a brand's own branch sees first, on its own page (product.md §4.5). */
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(() => world.reset())

const daysAgo = (days: number) => world.cloud.clock.now() - days * DAY

const brandSince = (days: number, change: object = {}) =>
  plantBrand(world, 'inside', { createdAt: daysAgo(days), updatedAt: daysAgo(days), ...change })

const activity = (_id: string, brandId: string, days: number, businessWork = '') => ({
  _id,
  brandId,
  organizationId: 'brwater001',
  path: ['orgcity001', 'orgwater01', 'brwater001'],
  title: '泵房巡查志愿服务',
  kind: 'volunteer-service',
  state: 'finished',
  startsAt: daysAgo(days),
  businessWork,
  keyWorks: [],
})

const signalsFor = async (name: string, brandId: string) =>
  (await world.as(name).call(selfCheckGet, { brandId })).questions.map(({ signal }) => signal)

test('the branch sees a question at once, its supervisor after a week', async () => {
  const brandId = await brandSince(62)
  expect(await signalsFor('李敏', brandId)).toEqual(['activity-missing'])
  expect(await signalsFor('孙伟', brandId)).toEqual([])
  await world.change('brands', brandId, { createdAt: daysAgo(68) })
  expect(await signalsFor('孙伟', brandId)).toEqual(['activity-missing'])
})

test('a secretary of the committee above is no branch: they read what a supervisor reads and answer nothing', async () => {
  const brandId = await brandSince(62)
  await alsoHolds(world, 'psupwater1', 'secretary')
  expect(await signalsFor('孙伟', brandId)).toEqual([])
  expect((await world.as('孙伟').call(selfCheckGet, { brandId })).isOwn).toBe(false)
  const answer = { brandId, signal: 'activity-missing' as const, text: '替支部说明' }
  expect(await world.as('孙伟').refused(selfCheckAnswer, answer)).toBe('FORBIDDEN')
})

test('a plan whose tasks are ticked off and nothing else is asked about all the same', async () => {
  const brandId = await plantPlan(world, 'inside', [aTask('t1')])
  await world.change('brands', brandId, { createdAt: daysAgo(300), updatedAt: daysAgo(5) })
  await world.change('planVersions', `${brandId}.1`, { savedAt: daysAgo(181) })
  await world.change('plans', brandId, { updatedAt: daysAgo(1) })
  expect(await signalsFor('李敏', brandId)).toContain('plan-unchanged')
})

test('an answer stands beside the question until the facts change', async () => {
  const brandId = await brandSince(30)
  await world.store.bulkInsert('activities', [activity('actlinked1', brandId, 80, '二次供水改造')])
  const text = '汛期值守，下月恢复巡查。'
  await world.as('李敏').call(selfCheckAnswer, { brandId, signal: 'activity-missing', text })
  const [question] = (await world.as('孙伟').call(selfCheckGet, { brandId })).questions
  expect(question).toMatchObject({ signal: 'activity-missing', answer: { text } })
  expect(JSON.stringify(question)).not.toContain('psecwater1')
  await world.store.bulkInsert('activities', [activity('actlinked2', brandId, 61, '二次供水改造')])
  const [anew] = (await world.as('李敏').call(selfCheckGet, { brandId })).questions
  expect(anew).toMatchObject({ signal: 'activity-missing', answer: null })
})

test('nothing to ask, nothing to answer', async () => {
  const brandId = await brandSince(10)
  expect(await signalsFor('李敏', brandId)).toEqual([])
  const answer = { brandId, signal: 'activity-missing' as const, text: '已经安排' }
  expect(await world.as('李敏').refused(selfCheckAnswer, answer)).toBe('SELF_CHECK_GONE')
})

test('answered twice at once, one answer is kept', async () => {
  const brandId = await brandSince(70)
  const answer = (text: string) =>
    world.as('李敏').refused(selfCheckAnswer, { brandId, signal: 'activity-missing', text })
  expect(await Promise.all([answer('下月恢复'), answer('本周恢复')])).toEqual([null, null])
  const [kept] = await world.store.find('selfChecks', { _id: brandId })
  expect(kept.answers).toHaveLength(1)
})

test('other branches, other supervisors and members do not see it', async () => {
  const brandId = await brandSince(200)
  for (const name of ['陈志强', '吴静'])
    expect(await world.as(name).refused(selfCheckGet, { brandId })).toBe('NOT_FOUND')
  expect(await world.as('王建国').refused(selfCheckGet, { brandId })).toBe('FORBIDDEN')
  const answer = { brandId, signal: 'activity-missing' as const, text: '替他们说明' }
  expect(await world.as('孙伟').refused(selfCheckAnswer, answer)).toBe('FORBIDDEN')
})

test('a brand that ended is asked nothing', async () => {
  const brandId = await brandSince(200, { state: 'retired', retiredAt: 1 })
  expect(await signalsFor('李敏', brandId)).toEqual([])
})

test('the days are the administrator’s, and stay when the settings are saved', async () => {
  const brandId = await brandSince(40)
  const root = { organizationId: 'orgcity001' }
  const told = {
    ...root,
    administrativeLevel: 'city' as const,
    cityName: '云汀市',
    sponsor: '中共云汀市委市直机关工作委员会',
  }
  await world.as('何正').call(settingsUpdate, told)
  const parameters = { activityDays: 30, planDays: 180, linkDays: 90, pageDays: 180, branchFirstDays: 0 }
  await world.as('何正').call(selfCheckConfigure, { ...root, ...parameters })
  await world.as('何正').call(settingsUpdate, { ...told, filingNumber: '云备0001' })
  const { questions, branchFirstDays } = await world.as('孙伟').call(selfCheckGet, { brandId })
  expect(branchFirstDays).toBe(0)
  expect(questions).toMatchObject([{ question: expect.stringContaining('近 30 天') }])
})

test.each([
  ['below the root', { organizationId: 'orgwater01' }, 'SETTINGS_ROOT_ONLY'],
  ['no days', { activityDays: 0 }, 'INVALID_INPUT'],
  ['half a day', { planDays: 40.5 }, 'INVALID_INPUT'],
  ['before anything else is set', {}, 'SETTINGS_MISSING'],
])('parameters %s are refused', async (name, change, code) => {
  if (!name.startsWith('before'))
    await world.as('何正').call(settingsUpdate, {
      organizationId: 'orgcity001',
      administrativeLevel: 'city',
      cityName: '云汀市',
      sponsor: '中共云汀市委市直机关工作委员会',
    })
  const parameters = { activityDays: 30, planDays: 180, linkDays: 90, pageDays: 180, branchFirstDays: 7 }
  const answer = await world
    .as('何正')
    .answer('selfCheck.configure', { organizationId: 'orgcity001', ...parameters, ...change })
  expect(answer).toMatchObject({ ok: false, error: { code } })
})

test('it costs the same calls whatever there is', async () => {
  const brandId = await brandSince(200)
  await world.store.bulkInsert(
    'activities',
    Array.from({ length: 150 }, (_, index) =>
      activity(`act${String(index).padStart(7, '0')}`, brandId, index + 1),
    ),
  )
  const calls = await countCalls(world, () => world.as('李敏').call(selfCheckGet, { brandId }))
  expect(calls).toHaveLength(8)
})
