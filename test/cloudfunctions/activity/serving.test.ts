import {
  activityCancel,
  activityCreate,
  activityGetForDesk,
  activityGetForMember,
  activityPrefill,
  activityUpdate,
} from '@contract/activity/endpoints'
import { planGet } from '@contract/plan/endpoints'
import { aTask, plantPlan } from '../../support/plans'
import { openWorld, type World } from '../../support/world'
import { create, planned, planOnly } from './support'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(async () => {
  await world.reset()
  await world.at('2026-11-20 09:00')
})
afterAll(() => world.close())

const KEY = 't100000000'
const OTHER = 't200000000'
const plant = () =>
  plantPlan(world, 'inside', [aTask('t1'), aTask('t2', { partyWork: '每季度开放一次泵房。' })])
const servedBy = async (brandId: string, key: string) => {
  const { plan } = await world.as('李敏').call(planGet, { brandId })
  return plan?.tasks.find((task) => task.key === key)?.activities.map(({ title }) => title)
}

describe('an activity that serves a task of the plan', () => {
  test('is read at the task, and the task at the activity by the branch and who supervises it', async () => {
    const brandId = await plant()
    const { activityId } = await create(world, {
      brandId,
      planItemKey: KEY,
      isPublished: true,
      jointOrganizationIds: ['brwater002'],
    })
    expect(await servedBy(brandId, KEY)).toEqual([planned().title])
    expect(await servedBy(brandId, OTHER)).toEqual([])
    const item = { key: KEY, partyWork: aTask('t1').partyWork }
    for (const reader of [
      await world.as('李敏').call(activityGetForDesk, { activityId }),
      await world.as('孙伟').call(activityGetForDesk, { activityId }),
      await world.as('王建国').call(activityGetForMember, { activityId }),
    ])
      expect(reader.planItem).toEqual(item)
    // A guest from the branch that takes part does not read another branch's plan.
    const guest = await world.as('陈志强').call(activityGetForMember, { activityId })
    expect(guest.planItem).toBeNull()
  })

  test('can be given another task or none, and a copy serves the same one', async () => {
    const brandId = await plant()
    const draft = await create(world, { brandId, planItemKey: KEY })
    const change = { ...planOnly(), brandId, activityId: draft.activityId }
    const moved = await world
      .as('李敏')
      .call(activityUpdate, { ...change, planItemKey: OTHER, seenAt: draft.updatedAt })
    const copy = { organizationId: 'brwater001', copyOf: draft.activityId }
    expect((await world.as('李敏').call(activityPrefill, copy)).planItemKey).toBe(OTHER)
    await world.as('李敏').call(activityUpdate, { ...change, planItemKey: null, seenAt: moved.updatedAt })
    expect(
      (await world.as('李敏').call(activityGetForDesk, { activityId: draft.activityId })).planItem,
    ).toBeNull()
  })

  test('is not shown at the task as a draft or called off', async () => {
    const brandId = await plant()
    await create(world, { brandId, planItemKey: KEY })
    const { activityId } = await create(world, { brandId, planItemKey: KEY, isPublished: true })
    expect(await servedBy(brandId, KEY)).toHaveLength(1)
    await world.as('李敏').call(activityCancel, { activityId, reason: '台风预警，改期进行' })
    expect(await servedBy(brandId, KEY)).toEqual([])
  })

  test('keeps its link when the task has left the plan, and may be changed otherwise', async () => {
    const brandId = await plant()
    const draft = await create(world, { brandId, planItemKey: KEY })
    await plantPlan(world, 'inside', [aTask('t2')])
    const { activityId, updatedAt } = draft
    expect((await world.as('李敏').call(activityGetForDesk, { activityId })).planItem).toBeNull()
    const change = { ...planOnly({ place: '幸福里泵房' }), brandId, planItemKey: KEY, activityId }
    expect(await world.as('李敏').refused(activityUpdate, { ...change, seenAt: updatedAt })).toBeNull()
  })

  test.each([
    ['a task that is not there', () => ({ planItemKey: 'nothing000' })],
    ['a task without a brand', () => ({ planItemKey: KEY, brandId: null })],
  ])('%s is refused, and nothing is written', async (_name, wrong) => {
    const brandId = await plant()
    const input = planned({ brandId, ...wrong() })
    expect(await world.as('李敏').refused(activityCreate, input)).toBe('ACTIVITY_ITEM_UNKNOWN')
    expect(await world.store.count('activities', {})).toBe(0)
  })

  test('a task of another branch’s plan is not offered through its key', async () => {
    await plant()
    const foreign = await plantPlan(world, 'outside', [aTask('t9')])
    const input = planned({ brandId: foreign, planItemKey: 't900000000' })
    expect(await world.as('李敏').refused(activityCreate, input)).toMatch(/ACTIVITY_(BRAND|ITEM)_UNKNOWN/)
  })
})
