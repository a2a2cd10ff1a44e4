import { practiceGet } from '@contract/library/practice'
import {
  regulationAddVersion,
  regulationFind,
  regulationGet,
  regulationPromote,
  regulationRepeal,
} from '@contract/library/regulation'
import { practiceOf } from '../../support/library'
import { openWorld, type World } from '../../support/world'

/** 好的经验和做法上升为制度, with versions. */
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  await world.reset()
  await world.store.bulkInsert('practices', [
    practiceOf('prsupply00', 'brwater001', 'published'),
    practiceOf('prwaiting0', 'brwater001', 'proposed'),
    practiceOf('prhousing0', 'brhouse001', 'published'),
  ])
})

const promotion = (practiceId: string, nonce: string) => ({
  organizationId: 'orgwater01',
  practiceId,
  title: '老旧小区改造居民议事办法',
  scope: '局属各党支部',
  source: '经验做法《老旧泵房改造的居民议事五步法》',
  text: '第一条 改造前七天贴出停水时间。\n第二条 三天内逐条答复居民意见。',
  effectiveOn: '2026-12-01',
  nonce,
})

const promote = (nonce = 'regulation-1-story') =>
  world.as('孙伟').call(regulationPromote, promotion('prsupply00', nonce))

test('raised, amended and repealed: every wording stays readable', async () => {
  const { regulationId } = await promote()
  expect(await world.visitor().call(practiceGet, { practiceId: 'prsupply00' })).toMatchObject({
    regulationId,
  })
  const text = '第一条 改造前十天贴出停水时间。\n第二条 三天内逐条答复居民意见。'
  await world
    .as('孙伟')
    .call(regulationAddVersion, { regulationId, seenVersion: 1, text, effectiveOn: '2027-01-01' })
  expect((await world.visitor().call(regulationFind, {})).items).toMatchObject([
    { _id: regulationId, version: 1, effectiveOn: '2026-12-01' },
  ])
  await world.at('2027-01-02 09:00')
  expect((await world.visitor().call(regulationFind, {})).items).toMatchObject([{ version: 2 }])
  await world.at('2026-11-20 09:00')
  await world.as('孙伟').call(regulationRepeal, { regulationId, reason: '并入新的办法' })
  expect((await world.visitor().call(regulationFind, {})).items).toEqual([])
  const shown = await world.visitor().call(regulationGet, { regulationId })
  expect(shown).toMatchObject({ state: 'repealed', repealReason: '并入新的办法' })
  expect(shown.versions.map(({ version }) => version)).toEqual([1, 2])
  expect(JSON.stringify(shown)).not.toContain('psupwater1')
})

test('a practice is raised once at a time; sent again it finds its own', async () => {
  const { regulationId } = await promote()
  expect((await promote()).regulationId).toBe(regulationId)
  expect(await world.as('孙伟').refused(regulationPromote, promotion('prsupply00', 'regulation-other'))).toBe(
    'REGULATION_EXISTS',
  )
  await world.as('孙伟').call(regulationRepeal, { regulationId, reason: '重新制定' })
  expect((await promote('regulation-2-story')).regulationId).not.toBe(regulationId)
})

test('two supervisors at once: one regulation', async () => {
  const asked = ['race-one-1', 'race-two-2'].map((nonce) =>
    world.as('孙伟').refused(regulationPromote, promotion('prsupply00', nonce)),
  )
  expect((await Promise.all(asked)).sort()).toEqual(['REGULATION_EXISTS', null])
  expect(await world.store.find('regulations', {})).toHaveLength(1)
})

test('only what is in the library, and only of the own subtree', async () => {
  const refused = (practiceId: string) =>
    world.as('孙伟').refused(regulationPromote, promotion(practiceId, 'regulation-only'))
  expect(await refused('prwaiting0')).toBe('REGULATION_PRACTICE')
  expect(await refused('prhousing0')).toBe('NOT_FOUND')
  expect(await world.as('李敏').refused(regulationPromote, promotion('prsupply00', 'regulation-sec'))).toBe(
    'FORBIDDEN',
  )
})

test('a version follows the one that was seen, and says something new', async () => {
  const { regulationId } = await promote()
  const { text, effectiveOn } = promotion('', '')
  const add = (change: object) =>
    world
      .as('孙伟')
      .refused(regulationAddVersion, { regulationId, seenVersion: 1, text, effectiveOn, ...change })
  expect(await add({})).toBe('REGULATION_UNCHANGED')
  expect(await add({ text: `${text}\n第三条 每月公布一次。`, seenVersion: 0 })).toBe('CONFLICT')
  const both = await Promise.all([
    add({ text: `${text}\n第三条 每月公布一次。` }),
    add({ text: `${text}\n第三条 每季度公布一次。` }),
  ])
  expect(both.sort()).toEqual(['CONFLICT', null])
  expect(await world.as('吴静').refused(regulationRepeal, { regulationId, reason: '不再适用' })).toBe(
    'NOT_FOUND',
  )
  await world.as('孙伟').call(regulationRepeal, { regulationId, reason: '不再适用' })
  expect(await add({ text: '第一条 另写一份新的办法。', seenVersion: 2 })).toBe('REGULATION_REPEALED')
})
