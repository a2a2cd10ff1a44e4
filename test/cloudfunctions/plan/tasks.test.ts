import { brandRetire } from '@contract/brand/endpoints'
import { meErase, meExport, meGet } from '@contract/me/endpoints'
import {
  planChangeTask,
  planCompare,
  planFindMine,
  planFindPeople,
  planFindSimilar,
  planFindVersions,
  planGet,
  planMoveDue,
  planSave,
  type SimilarSentence,
} from '@contract/plan/endpoints'
import type { TaskState } from '@contract/plan/entity'
import { countCalls } from '../../support/count-calls'
import { anItem, aTask, plantPlan, storedPlan } from '../../support/plans'
import { alsoHolds } from '../../support/role-holders'
import { openWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(async () => {
  await world.reset()
  await world.at('2026-11-20 10:00')
})
afterAll(() => world.close())

const KEY = 't100000000'
const change = (brandId: string, seenState: TaskState, state: TaskState, remark = '') => ({
  brandId,
  key: KEY,
  seenState,
  state,
  remark,
})
const move = (brandId: string, dueOn: string, seenDueOn = '2026-12-18', reason = '泵房设备到货推迟') => ({
  brandId,
  key: KEY,
  seenDueOn,
  dueOn,
  reason,
})

describe('a task', () => {
  test('is begun and done by who is responsible, and the way it took is kept with names', async () => {
    const brandId = await plantPlan(world)
    await world.as('王建国').call(planChangeTask, change(brandId, 'not-started', 'doing'))
    await world.as('王建国').call(planChangeTask, change(brandId, 'doing', 'done', '十二处全部完工'))
    const { plan } = await world.as('李敏').call(planGet, { brandId })
    expect(plan?.tasks[0]).toMatchObject({
      state: 'done',
      remark: '十二处全部完工',
      stateChanges: [
        { from: 'not-started', to: 'doing', name: '王建国' },
        { from: 'doing', to: 'done', name: '王建国' },
      ],
    })
  })

  test('is changed by the secretary too, and by nobody else', async () => {
    const brandId = await plantPlan(world, 'inside', [
      aTask('t1', { responsible: { personId: 'psecwater1', name: '李敏' } }),
    ])
    const begin = change(brandId, 'not-started', 'doing')
    expect(await world.as('王建国').refused(planChangeTask, begin)).toBe('PLAN_TASK_NOT_YOURS')
    expect(await world.as('周丽华').refused(planChangeTask, begin)).toBe('NOT_FOUND')
    expect(await world.as('孙伟').refused(planChangeTask, begin)).toBe('FORBIDDEN')
    expect(await world.as('李敏').refused(planChangeTask, begin)).toBeNull()
  })

  test('is dropped with a reason only, and can be taken up again', async () => {
    const brandId = await plantPlan(world)
    const asked = await world.as('王建国').refused(planChangeTask, change(brandId, 'not-started', 'dropped'))
    expect(asked).toBe('PLAN_DROP_NEEDS_REASON')
    await world
      .as('王建国')
      .call(planChangeTask, change(brandId, 'not-started', 'dropped', '小区另有改造安排'))
    await world.as('李敏').call(planChangeTask, change(brandId, 'dropped', 'doing'))
    expect((await storedPlan(world, brandId)).tasks[0].stateChanges).toHaveLength(2)
  })

  test('tapped twice is done once; two who differ: the second is told', async () => {
    const brandId = await plantPlan(world)
    const done = change(brandId, 'not-started', 'done')
    const twice = await Promise.all([1, 2].map(() => world.as('王建国').refused(planChangeTask, done)))
    expect(twice).toEqual([null, null])
    expect((await storedPlan(world, brandId)).tasks[0].stateChanges).toHaveLength(1)
    const late = change(brandId, 'not-started', 'dropped', '不再需要')
    expect(await world.as('李敏').refused(planChangeTask, late)).toBe('CONFLICT')
  })

  test('of a brand that has ended stays as it is', async () => {
    const brandId = await plantPlan(world)
    await world.as('李敏').call(brandRetire, { brandId, reason: '机构调整，支部撤并' })
    const begin = change(brandId, 'not-started', 'doing')
    expect(await world.as('王建国').refused(planChangeTask, begin)).toBe('BRAND_RETIRED')
    expect(await world.as('李敏').refused(planMoveDue, move(brandId, '2026-12-25'))).toBe('BRAND_RETIRED')
  })

  test('that nobody knows is not found', async () => {
    const brandId = await plantPlan(world)
    const unknown = { ...change(brandId, 'not-started', 'doing'), key: 'tnowhere00' }
    expect(await world.as('李敏').refused(planChangeTask, unknown)).toBe('NOT_FOUND')
  })
})

describe('a due day', () => {
  test('is moved with a reason: the old one stays, and a version tells of it', async () => {
    const brandId = await plantPlan(world)
    expect(await world.as('李敏').call(planMoveDue, move(brandId, '2026-12-25'))).toEqual({
      brandId,
      version: 2,
    })
    const { plan } = await world.as('王建国').call(planGet, { brandId })
    expect(plan?.tasks[0].dueChanges).toMatchObject([
      { from: '2026-12-18', to: '2026-12-25', reason: '泵房设备到货推迟', name: '李敏' },
    ])
    const { items } = await world.as('李敏').call(planFindVersions, { brandId })
    expect(items.map(({ version }) => version)).toEqual([2, 1])
    expect(items[0].note).toContain('由 2026-12-18 调整为 2026-12-25：泵房设备到货推迟')
  })

  test.each([
    ['to the past', move('', '2026-11-19'), 'PLAN_DUE_PAST'],
    ['to where it is', move('', '2026-12-18'), 'PLAN_DUE_SAME'],
    ['from where it is not', move('', '2026-12-25', '2026-12-01'), 'CONFLICT'],
  ])('%s is refused', async (_what, input, code) => {
    const brandId = await plantPlan(world)
    expect(await world.as('李敏').refused(planMoveDue, { ...input, brandId })).toBe(code)
    expect((await storedPlan(world, brandId)).version).toBe(1)
  })

  test('moved twice by one tap is moved once; of a task that is done it is not moved', async () => {
    const brandId = await plantPlan(world)
    const input = move(brandId, '2026-12-25')
    expect(await Promise.all([1, 2].map(() => world.as('李敏').refused(planMoveDue, input)))).toEqual([
      null,
      null,
    ])
    expect((await storedPlan(world, brandId)).tasks[0].dueChanges).toHaveLength(1)
    await world.as('王建国').call(planChangeTask, change(brandId, 'not-started', 'done'))
    const again = move(brandId, '2026-12-30', '2026-12-25')
    expect(await world.as('李敏').refused(planMoveDue, again)).toBe('PLAN_TASK_ENDED')
    expect(await world.as('王建国').refused(planMoveDue, again)).toBe('FORBIDDEN')
    expect(await world.as('陈志强').refused(planMoveDue, again)).toBe('NOT_FOUND')
  })
})

test('any two versions are compared, item by item', async () => {
  const brandId = await plantPlan(world, 'inside', [aTask('t1'), aTask('t2')])
  await world.as('李敏').call(planMoveDue, move(brandId, '2026-12-25'))
  await world.as('李敏').call(planSave, {
    brandId,
    seenVersion: 2,
    objectives: ['一年内让汀南片居民不再为水压发愁。'],
    items: [anItem('t1', { dueOn: '2026-12-25' }), anItem('t3')],
  })
  const { difference, from, to } = await world.as('孙伟').call(planCompare, { brandId, from: 1, to: 3 })
  expect([from.version, to.version, to.name]).toEqual([1, 3, '李敏'])
  expect(difference.added.map(({ key }) => key)).toEqual(['t300000000'])
  expect(difference.removed.map(({ key }) => key)).toEqual(['t200000000'])
  expect(difference.changed[0].fields.map(({ field }) => field)).toContain('dueOn')
  const back = await world.as('孙伟').call(planCompare, { brandId, from: 3, to: 1 })
  expect(back.difference.added.map(({ key }) => key)).toEqual(['t200000000'])
  expect(await world.as('孙伟').refused(planCompare, { brandId, from: 1, to: 9 })).toBe('NOT_FOUND')
  expect(await world.as('吴静').refused(planCompare, { brandId, from: 1, to: 2 })).toBe('NOT_FOUND')
})

describe('my own tasks', () => {
  test('are one list across brands, nearest first; what is near waits for me', async () => {
    await plantPlan(world, 'inside', [
      aTask('t1', { dueOn: '2026-12-30' }),
      aTask('t2', { dueOn: '2026-11-27', state: 'doing' }),
      aTask('t3', { dueOn: '2026-11-10' }),
      aTask('t4', { dueOn: '2026-11-22', state: 'done' }),
      aTask('t5', { dueOn: '2026-11-22', responsible: { personId: 'psecwater1', name: '李敏' } }),
    ])
    await plantPlan(world, 'outside', [aTask('t6', { dueOn: '2026-12-01' })])
    const { tasks } = await world.as('王建国').call(planFindMine, {})
    expect(tasks.map(({ key }) => key.slice(0, 2))).toEqual(['t3', 't2', 't6', 't1', 't4'])
    const { waiting } = await world.as('王建国').call(meGet, {})
    expect(waiting).toEqual([
      { kind: 'task', count: 2, title: '任务将到期', page: 'pages/member/tasks/index' },
    ])
    expect((await world.as('周丽华').call(planFindMine, {})).tasks).toEqual([])
    expect(await world.visitor().refused(planFindMine, {})).toBe('SIGN_IN_REQUIRED')
  })

  test('somebody of another branch sees the plan their task is in, and changes that task only', async () => {
    const brandId = await plantPlan(world, 'outside', [
      aTask('t1'),
      aTask('t2', { responsible: { personId: 'pmemhouse1', name: '冯雪' } }),
    ])
    expect((await world.as('王建国').call(planGet, { brandId })).plan?.tasks).toHaveLength(2)
    const begin = change(brandId, 'not-started', 'doing')
    expect(await world.as('王建国').refused(planChangeTask, begin)).toBeNull()
    const theirs = { ...begin, key: 't200000000' }
    expect(await world.as('王建国').refused(planChangeTask, theirs)).toBe('PLAN_TASK_NOT_YOURS')
  })

  test('are in my export, and carry no name once I have erased myself', async () => {
    const brandId = await plantPlan(world)
    const { tasks } = (await world.as('王建国').call(meExport, {})) as { tasks: unknown[] }
    expect(tasks).toHaveLength(1)
    await world.as('王建国').call(meErase, { isCertain: true })
    const kept = [...(await world.store.find('plans', {})), ...(await world.store.find('planVersions', {}))]
    expect(JSON.stringify(kept)).not.toContain('王建国')
    const { plan } = await world.as('李敏').call(planGet, { brandId })
    expect(plan?.tasks[0].responsible.name).toBe('已注销')
  })
})

test('whom to make responsible is found by the beginning of a name, on the own roster only', async () => {
  const brandId = await plantPlan(world)
  const { items } = await world.as('李敏').call(planFindPeople, { brandId })
  expect(items.map(({ name }) => name).sort()).toEqual(['李敏', '王建国', '赵晓燕'].sort())
  const found = await world.as('李敏').call(planFindPeople, { brandId, name: '王' })
  expect(found.items.map(({ personId }) => personId)).toEqual(['pmemwater1'])
  expect(await world.as('陈志强').refused(planFindPeople, { brandId })).toBe('NOT_FOUND')
})

describe('text that stands in another plan too', () => {
  const COMMON = '组织党员深入社区开展政策宣传，收集群众意见建议并逐条答复。'
  const own = aTask('t1', { partyWork: COMMON, businessWork: '每处泵房门口公布责任党员姓名和上次清洗日期。' })
  const other = aTask('t1', {
    partyWork: '组织全体党员深入社区开展政策宣传，收集群众意见建议，逐条答复。',
    businessWork: '老旧小区电梯加装协商一次到位，楼上楼下都签字认可。',
  })

  test('is pointed out to its author, naming nobody, for no more than three calls', async () => {
    const brandId = await plantPlan(world, 'inside', [own])
    await plantPlan(world, 'outside', [other])
    let found: SimilarSentence[] = []
    const calls = await countCalls(world, async () => {
      found = (await world.as('李敏').call(planFindSimilar, { brandId })).sentences
    })
    expect(found.filter(({ key }) => key)).toEqual([
      { key: 't100000000', text: COMMON.slice(0, -1), others: 1 },
    ])
    expect(JSON.stringify(found)).not.toMatch(/物业|brhouse/)
    expect(calls.length).toBeLessThanOrEqual(3)
  })

  test('is shown to nobody above and nobody beside', async () => {
    const brandId = await plantPlan(world, 'inside', [own])
    await plantPlan(world, 'outside', [other])
    expect(await world.as('孙伟').refused(planFindSimilar, { brandId })).toBe('FORBIDDEN')
    expect(await world.as('王建国').refused(planFindSimilar, { brandId })).toBe('FORBIDDEN')
    expect(await world.as('陈志强').refused(planFindSimilar, { brandId })).toBe('NOT_FOUND')
    // Not even to a secretary of the committee above, who may read and write the plan itself.
    await alsoHolds(world, 'psupwater1', 'secretary')
    expect(await world.as('孙伟').refused(planGet, { brandId })).toBeNull()
    expect(await world.as('孙伟').refused(planFindSimilar, { brandId })).toBe('NOT_FOUND')
  })
})
