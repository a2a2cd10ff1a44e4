import { brandRetire } from '@contract/brand/endpoints'
import {
  learningBegin,
  learningCreate,
  learningFindForDesk,
  learningFindForTarget,
  learningRemove,
  learningUpdate,
} from '@contract/library/learning'
import { practiceWithdraw } from '@contract/library/practice'
import { plantBrand } from '../../support/brands'
import { practiceOf } from '../../support/library'
import { openWorld, type World } from '../../support/world'
import { plantWall, published } from '../brand/support'

/** 带动一片: who learns from whom, what they adopted and what came of it. */
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  await world.reset()
  await plantWall(world)
})

const [SUPPLY, RIVERS] = ['brwater001', 'brwater002']
const brand = (id: string) => ({ kind: 'brand' as const, id })
const adopted = '学了“晨看色、暮闻味、雨后查口”，改成泵房三看。'

const learn = (who: string, organizationId: string, id: string) =>
  world.as(who).call(learningCreate, { organizationId, target: brand(id), adopted })

test('noted once, completed later, read by everyone under what was learnt from', async () => {
  const { learningId, updatedAt } = await learn('李敏', SUPPLY, 'bdrivers00')
  expect(learningId).toBe('bdrivers00.brwater001')
  const outcome = '夜间漏水报修由每月十四件降到五件。'
  await world.as('李敏').call(learningUpdate, { learningId, seenAt: updatedAt, adopted, outcome })
  const { items } = await world.visitor().call(learningFindForTarget, { targetId: 'bdrivers00' })
  expect(items).toMatchObject([
    { organizationName: '云汀市水务局供水管理处党支部', adopted, outcome, target: { title: '汀溪守望者' } },
  ])
  expect(JSON.stringify(items)).not.toContain('psecwater1')
  expect(
    (await world.as('孙伟').call(learningFindForDesk, { organizationId: 'orgwater01' })).items,
  ).toHaveLength(1)
})

test('a second time it says that there is one already', async () => {
  await learn('李敏', SUPPLY, 'bdrivers00')
  const again = { organizationId: SUPPLY, target: brand('bdrivers00'), adopted }
  expect(await world.as('李敏').refused(learningCreate, again)).toBe('LEARNING_EXISTS')
  const { own, refusal } = await world
    .as('李敏')
    .call(learningBegin, { organizationId: SUPPLY, target: brand('bdrivers00') })
  expect([own?.adopted, refusal]).toEqual([adopted, null])
})

test('two branches may learn from each other, none from itself', async () => {
  await learn('李敏', SUPPLY, 'bdrivers00')
  await learn('陈志强', RIVERS, 'bdsupply00')
  const own = { organizationId: SUPPLY, target: brand('bdsupply00'), adopted }
  expect(await world.as('李敏').refused(learningCreate, own)).toBe('LEARNING_OWN')
})

test('nobody begins with what was taken down; what was noted before stays and can be completed', async () => {
  await world.store.bulkInsert('practices', [practiceOf('prrivers00', RIVERS, 'published')])
  const target = { kind: 'practice' as const, id: 'prrivers00' }
  const { learningId, updatedAt } = await world
    .as('李敏')
    .call(learningCreate, { organizationId: SUPPLY, target, adopted })
  await world.as('陈志强').call(practiceWithdraw, { practiceId: 'prrivers00', remark: '正在修改' })
  const late = { organizationId: 'brhouse001', target, adopted }
  expect(await world.as('郑海涛').refused(learningCreate, late)).toBe('LEARNING_TARGET_ENDED')
  const start = await world.as('李敏').call(learningBegin, { organizationId: SUPPLY, target })
  expect([start.refusal, start.own?._id]).toEqual([null, learningId])
  await world
    .as('李敏')
    .call(learningUpdate, { learningId, seenAt: updatedAt, adopted, outcome: '报修少了。' })
  expect((await world.as('李敏').call(learningFindForDesk, { organizationId: SUPPLY })).items).toHaveLength(1)
  // Who learnt from it would tell of what was taken down.
  expect((await world.visitor().call(learningFindForTarget, { targetId: 'prrivers00' })).items).toEqual([])
})

test('a brand that ended is no longer begun with', async () => {
  const brandId = await plantBrand(world, 'outside')
  await world.store.bulkInsert('publishedBrands', [published(brandId, 'brhouse001', { name: '品牌名称乙' })])
  await world.as('郑海涛').call(brandRetire, { brandId, reason: '机构合并' })
  const input = { organizationId: SUPPLY, target: brand(brandId), adopted }
  expect(await world.as('李敏').refused(learningCreate, input)).toBe('LEARNING_TARGET_ENDED')
})

test('a brand that was never shown does not exist for others', async () => {
  const brandId = await plantBrand(world, 'outside')
  const input = { organizationId: SUPPLY, target: brand(brandId), adopted }
  expect(await world.as('李敏').refused(learningCreate, input)).toBe('NOT_FOUND')
})

test('each branch keeps its own note', async () => {
  const { learningId, updatedAt } = await learn('李敏', SUPPLY, 'bdrivers00')
  const change = { learningId, seenAt: updatedAt, adopted: '改成别的。' }
  expect(await world.as('陈志强').refused(learningUpdate, change)).toBe('NOT_FOUND')
  expect(await world.as('吴静').refused(learningRemove, { learningId })).toBe('NOT_FOUND')
  expect(await world.as('孙伟').refused(learningUpdate, change)).toBe('FORBIDDEN')
  expect(await world.as('李敏').refused(learningUpdate, { ...change, seenAt: 1 })).toBe('CONFLICT')
  await world.as('李敏').call(learningRemove, { learningId })
  expect(await world.store.find('learnings', {})).toEqual([])
})

test.each(['陈志强', '孙伟'])('%s answers for the page and takes a note off it', async (who) => {
  const { learningId } = await learn('李敏', SUPPLY, 'bdrivers00')
  const mayRemove = async (person: ReturnType<World['as']>) =>
    (await person.call(learningFindForTarget, { targetId: 'bdrivers00' })).items.map((note) => note.mayRemove)
  expect(await mayRemove(world.as(who))).toEqual([true])
  for (const other of [world.visitor(), world.as('王建国'), world.as('吴静')])
    expect(await mayRemove(other)).toEqual([false])
  await world.as(who).call(learningRemove, { learningId })
  expect(await world.store.find('learnings', {})).toEqual([])
})

test('an id made up of something else is refused before it reaches the database', async () => {
  const answer = await world
    .as('李敏')
    .answer('learning.update', { learningId: { $ne: '' }, seenAt: 1, adopted, outcome: '' })
  expect(answer).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
})
