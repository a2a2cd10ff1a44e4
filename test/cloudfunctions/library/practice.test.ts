import {
  practiceFind,
  practiceFindForDesk,
  practiceGet,
  practiceGetForDesk,
  practicePrefill,
  practicePropose,
  practiceReview,
  practiceUpdate,
  practiceWithdraw,
} from '@contract/library/practice'
import { meGet } from '@contract/me/endpoints'
import { practiceOf, WORDS } from '../../support/library'
import { openWorld, type World } from '../../support/world'
import { filled } from '../brand/support'

/** What worked in one branch, told so that others can use it. */
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(() => world.reset())

const ORGANIZATION = 'brwater001'
let sent = 0

const proposed = async () => {
  const { brandId } = await filled(world)
  const source = { kind: 'brand' as const, id: brandId }
  const input = { organizationId: ORGANIZATION, source, ...WORDS, nonce: `practice-${++sent}-story` }
  return { brandId, input, ...(await world.as('李敏').call(practicePropose, input)) }
}

const published = async () => {
  const { practiceId, updatedAt, ...rest } = await proposed()
  await world.as('孙伟').call(practiceReview, { practiceId, seenAt: updatedAt, isPublished: true })
  return { practiceId, ...rest }
}

const waits = async (name: string) => (await world.as(name).call(meGet, {})).waiting.map(({ kind }) => kind)

test('the form begins with what the brand says already', async () => {
  const { brandId } = await filled(world)
  const prefill = await world
    .as('李敏')
    .call(practicePrefill, { organizationId: ORGANIZATION, source: { kind: 'brand', id: brandId } })
  expect(prefill).toEqual({
    source: { kind: 'brand', id: brandId, title: '清流润城·一滴到家' },
    title: '清流润城·一滴到家的做法',
    situation: '面向老旧小区居民的二次供水服务。',
    steps: '一问水压，二问水色，三问报修。\n每处泵房挂牌，公布责任人和电话。',
  })
})

test('from the branch to the library: a supervisor looks first, and everyone finds it then', async () => {
  const { practiceId, updatedAt } = await proposed()
  expect(await waits('孙伟')).toContain('practice-review')
  expect((await world.visitor().call(practiceFind, {})).items).toEqual([])
  expect(await world.visitor().refused(practiceGet, { practiceId })).toBe('NOT_FOUND')
  await world.as('孙伟').call(practiceReview, { practiceId, seenAt: updatedAt, isPublished: true })
  const shown = await world.visitor().call(practiceGet, { practiceId })
  expect(shown).toMatchObject({ ...WORDS, keyWorks: ['civility'], isWithdrawn: false })
  expect(JSON.stringify(shown)).not.toMatch(/psecwater1|psupwater1/)
  expect(await waits('孙伟')).not.toContain('practice-review')
})

test('given back with a remark, it waits for the secretary, is mended and reviewed again', async () => {
  const { practiceId, updatedAt } = await proposed()
  const decision = { practiceId, seenAt: updatedAt, isPublished: false }
  const wordless = await world.as('孙伟').answer('practice.review', decision)
  expect(wordless).toMatchObject({
    ok: false,
    error: { details: { fields: { remark: expect.any(String) } } },
  })
  const returned = await world.as('孙伟').call(practiceReview, { ...decision, remark: '请写明由谁答复' })
  expect(await waits('李敏')).toContain('practice-returned')
  const file = await world.as('李敏').call(practiceGetForDesk, { practiceId })
  expect(file).toMatchObject({ state: 'returned', remark: '请写明由谁答复', mayEdit: true, mayReview: false })
  const mended = await world
    .as('李敏')
    .call(practiceUpdate, { practiceId, seenAt: returned.updatedAt, ...WORDS, title: '居民议事五步法' })
  expect(mended.state).toBe('proposed')
  expect(await waits('李敏')).not.toContain('practice-returned')
})

test('a supervisor decides about the text they saw, once', async () => {
  const { practiceId, updatedAt } = await proposed()
  await world.as('李敏').call(practiceUpdate, { practiceId, seenAt: updatedAt, ...WORDS })
  const seen = { practiceId, seenAt: updatedAt, isPublished: true }
  expect(await world.as('孙伟').refused(practiceReview, seen)).toBe('CONFLICT')
  const { updatedAt: latest } = await world.as('孙伟').call(practiceGetForDesk, { practiceId })
  await world.as('孙伟').call(practiceReview, { ...seen, seenAt: latest })
  expect(await world.as('孙伟').refused(practiceReview, { ...seen, seenAt: latest })).toBe('PRACTICE_STATE')
})

test('nobody reviews what they sent themselves', async () => {
  await world.store.bulkInsert('practices', [
    practiceOf('prownwork0', ORGANIZATION, 'proposed', { createdBy: 'psupwater1' }),
  ])
  const decision = { practiceId: 'prownwork0', seenAt: 1, isPublished: true }
  expect(await world.as('孙伟').refused(practiceReview, decision)).toBe('PRACTICE_OWN')
})

test('a published practice is not changed behind its review', async () => {
  const { practiceId } = await published()
  const { updatedAt } = await world.as('李敏').call(practiceGetForDesk, { practiceId })
  expect(await world.as('李敏').refused(practiceUpdate, { practiceId, seenAt: updatedAt, ...WORDS })).toBe(
    'PRACTICE_STATE',
  )
})

test('withdrawn, its address says whose it was and no more', async () => {
  const { practiceId } = await published()
  await world.as('李敏').call(practiceWithdraw, { practiceId, remark: '改造已全部完成' })
  expect(await world.visitor().call(practiceGet, { practiceId })).toMatchObject({
    title: WORDS.title,
    steps: '',
    isWithdrawn: true,
  })
  expect((await world.visitor().call(practiceFind, {})).items).toEqual([])
  expect(await world.as('李敏').refused(practiceWithdraw, { practiceId, remark: '再撤一次' })).toBe(
    'PRACTICE_STATE',
  )
})

test('the source is the organisation’s own, and an activity was held', async () => {
  const { brandId } = await filled(world)
  await world.store.bulkInsert('activities', [
    { _id: 'actplanned', organizationId: ORGANIZATION, state: 'published', title: '泵房巡查' },
  ])
  const propose = (who: string, organizationId: string, kind: 'brand' | 'activity', id: string) =>
    world
      .as(who)
      .refused(practicePropose, { organizationId, source: { kind, id }, ...WORDS, nonce: 'practice-source' })
  expect(await propose('陈志强', 'brwater002', 'brand', brandId)).toBe('PRACTICE_SOURCE_UNKNOWN')
  expect(await propose('李敏', ORGANIZATION, 'activity', 'actplanned')).toBe('PRACTICE_SOURCE_UNKNOWN')
  expect(await propose('李敏', ORGANIZATION, 'brand', 'bdnowhere0')).toBe('PRACTICE_SOURCE_UNKNOWN')
})

test('another branch neither sees nor touches it; a member does not either', async () => {
  const { practiceId, updatedAt } = await proposed()
  const change = { practiceId, seenAt: updatedAt, ...WORDS }
  expect(await world.as('陈志强').refused(practiceUpdate, change)).toBe('NOT_FOUND')
  expect(
    await world.as('吴静').refused(practiceReview, { practiceId, seenAt: updatedAt, isPublished: true }),
  ).toBe('NOT_FOUND')
  expect(await world.as('王建国').refused(practiceUpdate, change)).toBe('FORBIDDEN')
  expect(await world.as('陈志强').refused(practiceFindForDesk, { organizationId: ORGANIZATION })).toBe(
    'NOT_FOUND',
  )
})

test('sent twice it is there once', async () => {
  const { input, practiceId } = await proposed()
  expect((await world.as('李敏').call(practicePropose, input)).practiceId).toBe(practiceId)
  expect(await world.store.find('practices', {})).toHaveLength(1)
})

test('what is typed into the search is literal text, whatever stands in it', async () => {
  await published()
  const search = async (text: string) => (await world.visitor().call(practiceFind, { text })).items.length
  expect(await search('居民议事')).toBe(1)
  expect(await search('供水管理处')).toBe(1)
  expect(await search('.*')).toBe(0)
  expect(await search('驿站')).toBe(0)
  const hostile = await world.visitor().answer('practice.find', { text: { $ne: '' } })
  expect(hostile).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
})
