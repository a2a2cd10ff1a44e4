import { draftOf } from '@contract/brand/draft'
import { brandRetire, brandUpdate } from '@contract/brand/endpoints'
import type { Brand } from '@contract/brand/entity'
import { memberLeave } from '@contract/member/endpoints'
import { planChangeTask, planFindMine, planGet, planMoveDue, planSave } from '@contract/plan/endpoints'
import { plantBrand } from '../../support/brands'
import { anItem, aTask, plantPlan, storedPlan } from '../../support/plans'
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

const OBJECTIVES = ['一年内让汀南片居民不再为水压发愁。', '供水类投诉一次解决。']
const save = (brandId: string, seenVersion: number, items = [anItem('t1')], objectives = OBJECTIVES) => ({
  brandId,
  seenVersion,
  objectives,
  items,
})

describe('李敏 writes the plan of her branch', () => {
  test('the first version: names come from the roster, states begin, everyone of the branch reads it', async () => {
    const brandId = await plantBrand(world, 'inside')
    const before = await world.as('王建国').call(planGet, { brandId })
    expect([before.plan, before.mayEdit]).toEqual([null, false])
    const input = save(brandId, 0, [
      anItem('t1'),
      anItem('t2', { responsibleId: 'psecwater1', afterKey: 't100000000' }),
    ])
    expect(await world.as('李敏').call(planSave, input)).toEqual({ brandId, version: 1 })
    const { plan, mayEdit } = await world.as('李敏').call(planGet, { brandId })
    expect(mayEdit).toBe(true)
    expect(plan?.tasks.map(({ responsible, state, isMine }) => [responsible.name, state, isMine])).toEqual([
      ['王建国', 'not-started', false],
      ['李敏', 'not-started', true],
    ])
    expect((await world.as('孙伟').call(planGet, { brandId })).plan?.objectives).toEqual(OBJECTIVES)
    expect(await world.as('周丽华').refused(planGet, { brandId })).toBe('NOT_FOUND')
    expect(await world.as('吴静').refused(planGet, { brandId })).toBe('NOT_FOUND')
  })

  test('another version keeps what became of each task, and drops what is left out', async () => {
    const done = { state: 'done' as const, remark: '十二处全部完工', stateChangedAt: 5 }
    const brandId = await plantPlan(world, 'inside', [aTask('t1', done), aTask('t2'), aTask('t3')])
    await world.as('李敏').call(planSave, save(brandId, 1, [anItem('t2'), anItem('t1'), anItem('t4')]))
    const plan = await storedPlan(world, brandId)
    expect(plan.tasks.map(({ key, state, remark }) => [key.slice(0, 2), state, remark])).toEqual([
      ['t2', 'not-started', ''],
      ['t1', 'done', '十二处全部完工'],
      ['t4', 'not-started', ''],
    ])
    const [first] = await world.store.find('planVersions', { _id: `${brandId}.1` })
    expect(first.items).toHaveLength(3)
  })

  test('a moved day keeps the old one and the reason', async () => {
    const brandId = await plantPlan(world)
    const moved = anItem('t1', { dueOn: '2027-01-15', dueReason: '泵房设备到货推迟' })
    await world.as('李敏').call(planSave, save(brandId, 1, [moved]))
    const [task] = (await storedPlan(world, brandId)).tasks
    expect(task.dueChanges).toMatchObject([
      { from: '2026-12-18', to: '2027-01-15', reason: '泵房设备到货推迟', by: 'psecwater1' },
    ])
  })

  test.each([
    ['without a reason', [anItem('t1', { dueOn: '2027-01-15' })], 'PLAN_REASON_NEEDED', 't100000000'],
    ['due in the past', [anItem('t9', { dueOn: '2026-11-19' })], 'PLAN_DUE_PAST', 't900000000'],
    [
      'someone of another branch',
      [anItem('t1', { responsibleId: 'pmemwater3' })],
      'PLAN_RESPONSIBLE_UNKNOWN',
      't100000000',
    ],
    ['nobody', [anItem('t1', { responsibleId: 'pnobody000' })], 'PLAN_RESPONSIBLE_UNKNOWN', 't100000000'],
    ['waiting for itself', [anItem('t1', { afterKey: 't100000000' })], 'PLAN_CIRCULAR', 't100000000'],
    [
      'after one that is gone',
      [anItem('t1', { afterKey: 't800000000' })],
      'PLAN_AFTER_UNKNOWN',
      't100000000',
    ],
  ])('%s is refused, names the item, and changes nothing', async (_what, items, code, key) => {
    const brandId = await plantPlan(world)
    const answer = await world.as('李敏').answer('plan.save', save(brandId, 1, items))
    expect(answer).toMatchObject({ ok: false, error: { code, details: { keys: [key] } } })
    expect((await storedPlan(world, brandId)).version).toBe(1)
    expect(await world.store.count('planVersions', { brandId })).toBe(1)
  })

  test('three hundred items are refused with a sentence', async () => {
    const brandId = await plantBrand(world, 'inside')
    const items = Array.from({ length: 300 }, (_, index) => anItem(`t${index}x`))
    const answer = await world.as('李敏').answer('plan.save', save(brandId, 0, items))
    expect(answer).toMatchObject({
      ok: false,
      error: {
        code: 'INVALID_INPUT',
        details: { fields: { items: '一份方案最多 60 项任务，请合并或分期安排后再保存' } },
      },
    })
    const sixty = items.slice(0, 60)
    expect((await world.as('李敏').call(planSave, save(brandId, 0, sixty))).version).toBe(1)
    expect((await storedPlan(world, brandId)).tasks).toHaveLength(60)
  })

  test.each<[string, object]>([
    ['an operator for an id', { responsibleId: { $ne: '' } }],
    ['a name beside the id', { responsible: { personId: 'pmemwater1', name: '冒名' } }],
    ['a state of its own', { state: 'done' }],
    ['a day that does not exist', { dueOn: '2026-02-31' }],
    ['no owner', { responsibleId: '' }],
    ['a step that is none', { step: '__proto__' }],
  ])('%s does not reach the plan', async (_what, change) => {
    const brandId = await plantPlan(world)
    const answer = await world
      .as('李敏')
      .answer('plan.save', { ...save(brandId, 1), items: [{ ...anItem('t1'), ...change }] })
    expect(answer).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
    expect((await storedPlan(world, brandId)).version).toBe(1)
  })

  test('two items of one key are refused', async () => {
    const brandId = await plantBrand(world, 'inside')
    const answer = await world.as('李敏').answer('plan.save', save(brandId, 0, [anItem('t1'), anItem('t1')]))
    expect(answer).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
  })

  test('members, supervisors and other branches do not write it', async () => {
    const brandId = await plantPlan(world)
    expect(await world.as('王建国').refused(planSave, save(brandId, 1))).toBe('FORBIDDEN')
    expect(await world.as('孙伟').refused(planSave, save(brandId, 1))).toBe('FORBIDDEN')
    expect(await world.as('陈志强').refused(planSave, save(brandId, 1))).toBe('NOT_FOUND')
  })

  test('whoever has left keeps what is done, and hands on what is open', async () => {
    const brandId = await plantPlan(world, 'inside', [aTask('t1', { state: 'done' }), aTask('t2')])
    await world.as('李敏').call(memberLeave, { personId: 'pmemwater1' })
    const items = [anItem('t1'), anItem('t2')]
    const answer = await world.as('李敏').answer('plan.save', save(brandId, 1, items))
    expect(answer).toMatchObject({
      error: { code: 'PLAN_RESPONSIBLE_UNKNOWN', details: { keys: ['t200000000'] } },
    })
    const handedOn = [anItem('t1'), anItem('t2', { responsibleId: 'psecwater1' })]
    await world.as('李敏').call(planSave, save(brandId, 1, handedOn))
    expect((await storedPlan(world, brandId)).tasks.map(({ responsible }) => responsible.name)).toEqual([
      '王建国',
      '李敏',
    ])
  })
})

describe('at once', () => {
  test('two savers: one version, the other is told, and nothing of the first is lost', async () => {
    const brandId = await plantPlan(world)
    const mine = save(brandId, 1, [anItem('t1')], ['甲的目标：水压达标。'])
    const theirs = save(brandId, 1, [anItem('t1')], ['乙的目标：水质公开。'])
    const codes = await Promise.all([
      world.as('李敏').refused(planSave, mine),
      world.as('李敏').refused(planSave, theirs),
    ])
    expect(codes.sort()).toEqual(['CONFLICT', null].sort())
    expect((await storedPlan(world, brandId)).version).toBe(2)
    expect(await world.store.count('planVersions', { brandId })).toBe(2)
  })

  test('the first save twice: one version, and both hear that it is saved', async () => {
    const brandId = await plantBrand(world, 'inside')
    const answers = await Promise.all([1, 2].map(() => world.as('李敏').call(planSave, save(brandId, 0))))
    expect(answers.map(({ version }) => version)).toEqual([1, 1])
    expect(await world.store.count('planVersions', { brandId })).toBe(1)
  })

  test('saving, moving a day and finishing a task at once: each that was answered is there', async () => {
    for (let round = 0; round < 6; round++) {
      const brandId = await plantPlan(world, 'inside', [aTask('t1'), aTask('t2')])
      const [saved, moved, changed] = await Promise.all([
        world.as('李敏').refused(planSave, save(brandId, 1, [anItem('t1'), anItem('t2'), anItem('t3')])),
        world.as('李敏').refused(planMoveDue, {
          brandId,
          key: 't200000000',
          seenDueOn: '2026-12-18',
          dueOn: '2026-12-28',
          reason: '与社区活动合并',
        }),
        world.as('王建国').refused(planChangeTask, {
          brandId,
          key: 't100000000',
          seenState: 'not-started',
          state: 'done',
          remark: '十二处全部完工',
        }),
      ])
      const plan = await storedPlan(world, brandId)
      expect([null, 'CONFLICT']).toContain(saved)
      expect([moved, changed]).toEqual([null, null])
      expect(plan.tasks[0]).toMatchObject({ state: 'done', remark: '十二处全部完工' })
      expect(plan.tasks[1]).toMatchObject({ dueOn: '2026-12-28', dueChanges: [{ from: '2026-12-18' }] })
      expect(plan.tasks).toHaveLength(saved === null ? 3 : 2)
      expect(plan.version).toBe(saved === null ? 3 : 2)
      expect(await world.store.count('planVersions', { brandId })).toBe(plan.version)
    }
  })
})

describe('the brand', () => {
  const brandOf = async (brandId: string) =>
    (await world.store.find('brands', { _id: brandId }))[0] as unknown as Brand

  test('that ends takes its tasks off every list, and its plan is not written any more', async () => {
    const brandId = await plantPlan(world)
    expect((await world.as('王建国').call(planFindMine, {})).tasks).toHaveLength(1)
    await world.as('李敏').call(brandRetire, { brandId, reason: '机构调整，支部撤并' })
    expect((await world.as('王建国').call(planFindMine, {})).tasks).toEqual([])
    expect(await world.as('李敏').refused(planSave, save(brandId, 1))).toBe('BRAND_RETIRED')
    expect((await world.as('李敏').call(planGet, { brandId })).plan?.tasks).toHaveLength(1)
  })

  test('that is named anew is named so in the plan', async () => {
    const brandId = await plantPlan(world)
    const brand = await brandOf(brandId)
    await world.as('李敏').call(brandUpdate, {
      brandId,
      seenAt: brand.updatedAt,
      ...draftOf(brand),
      name: '汀南水压每日见',
    })
    expect((await world.as('王建国').call(planFindMine, {})).tasks[0].brandName).toBe('汀南水压每日见')
  })
})
