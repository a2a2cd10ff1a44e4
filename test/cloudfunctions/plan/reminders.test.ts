import { planChangeTask, planMoveDue, planSave } from '@contract/plan/endpoints'
import type { Task } from '@contract/plan/entity'
import { subscriptionAccept } from '@contract/subscription/endpoints'
import { anItem, aTask, plantPlan, storedPlan } from '../../support/plans'
import { openWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  world.cloud.openapi.faults.clear()
  await world.reset()
  await world.at('2026-11-20 10:00')
  await remember()
})

/** 王建国 has agreed to be told a few times; WeChat would let more through. */
const subscribe = async (times = 3) => {
  const { openid } = world.as('王建国')
  for (let time = 0; time < times; time++)
    await world.as('王建国').call(subscriptionAccept, { templates: ['task'] })
  await world.cloud.subscriptions.accept(openid, world.cloud.environment.OBOB_TEMPLATE_TASK, times + 2)
}

/** A plan as saving leaves it, the next reminder included: one task due on Friday 27 November. */
const plan = (change: Partial<Task> = {}) =>
  plantPlan(world, 'inside', [aTask('t1', { dueOn: '2026-11-27', ...change })], {
    nextReminderOn: '2026-11-24',
  })

let before = new Set<string>()
const remember = async () => {
  before = new Set((await world.cloud.subscriptions.messages(undefined, 1000)).map(({ _id }) => _id))
}
const arrived = async () =>
  (await world.cloud.subscriptions.messages(undefined, 1000)).filter(({ _id }) => !before.has(_id))

const outbox = async () =>
  (await world.store.find('outbox', {})).map(({ _id, state }) => `${_id} ${state}`).sort()

const done = (brandId: string) => ({
  brandId,
  key: 't100000000',
  seenState: 'not-started' as const,
  state: 'done' as const,
})

test('who is responsible hears of a task three working days and one before, at nine, once each', async () => {
  await subscribe()
  const brandId = await plan()
  for (const moment of ['2026-11-24 08:59', '2026-11-24 09:01', '2026-11-24 09:02', '2026-11-25 09:01'])
    await world.at(moment).then(() => world.tick())
  const [message, ...more] = await arrived()
  expect(more).toEqual([])
  expect(message).toMatchObject({ openid: world.as('王建国').openid, page: 'pages/member/tasks/index' })
  expect(JSON.stringify(message)).toContain('2026-11-27')
  expect((await storedPlan(world, brandId)).nextReminderOn).toBe('2026-11-26')
  await world.at('2026-11-26 09:00')
  await world.tick()
  expect(await arrived()).toHaveLength(2)
  expect((await storedPlan(world, brandId)).nextReminderOn).toBeNull()
})

test('who has not asked to be told is not told', async () => {
  await plan()
  await world.at('2026-11-24 09:01')
  await world.tick()
  expect(await arrived()).toEqual([])
})

test('saving a plan makes its reminders due, and no task of another person is in them', async () => {
  await subscribe()
  const brandId = await plantPlan(world, 'inside', [])
  await world.as('李敏').call(planSave, {
    brandId,
    seenVersion: 1,
    objectives: ['一年内让片区居民不再为水压发愁。'],
    items: [
      anItem('t1', { dueOn: '2026-11-27' }),
      anItem('t2', { dueOn: '2026-11-27', responsibleId: 'psecwater1' }),
    ],
  })
  expect((await storedPlan(world, brandId)).nextReminderOn).toBe('2026-11-24')
  await world.at('2026-11-24 09:01')
  await world.tick()
  expect((await arrived()).map(({ openid }) => openid)).toEqual([world.as('王建国').openid])
})

describe('a reminder in the outbox', () => {
  /** Collected at nine, and still waiting for its turn. */
  const collected = async () => {
    const brandId = await plan()
    await world.at('2026-11-24 09:01')
    await world.tick()
    await world.change('outbox', `task.${brandId}.t100000000.2026-11-27.3`, {
      state: 'waiting',
      audience: { kind: 'persons', personIds: ['pmemwater1'] },
    })
    return brandId
  }

  test('is taken back when the task is done, and owed again when it is taken up anew', async () => {
    const brandId = await collected()
    await world.as('王建国').call(planChangeTask, done(brandId))
    expect(await outbox()).toEqual([`task.${brandId}.t100000000.2026-11-27.3 withdrawn`])
    expect((await storedPlan(world, brandId)).nextReminderOn).toBeNull()
    await subscribe()
    await world.as('王建国').call(planChangeTask, { ...done(brandId), seenState: 'done', state: 'doing' })
    await world.at('2026-11-24 09:05')
    await world.tick()
    expect(await arrived()).toHaveLength(1)
  })

  test('is taken back when the day moves; the new day has its own', async () => {
    const brandId = await collected()
    await world.as('李敏').call(planMoveDue, {
      brandId,
      key: 't100000000',
      seenDueOn: '2026-11-27',
      dueOn: '2026-12-11',
      reason: '泵房设备到货推迟',
    })
    expect(await outbox()).toEqual([`task.${brandId}.t100000000.2026-11-27.3 withdrawn`])
    expect((await storedPlan(world, brandId)).nextReminderOn).toBe('2026-12-08')
  })
})

test('a plan changed while its reminders were being put in: what is wrong by then is taken back', async () => {
  const brandId = await plan()
  await subscribe()
  await world.at('2026-11-24 09:01')
  const execute = world.store.execute.bind(world.store)
  let isChanged = false
  world.store.execute = (async (...call: Parameters<typeof execute>) => {
    const result = await execute(...call)
    const { collectionName } = call[1] as { collectionName?: string }
    if (call[0] === 'insertDocument' && collectionName === 'outbox' && !isChanged) {
      isChanged = true
      await world.change('plans', brandId, {
        tasks: [aTask('t1', { dueOn: '2026-11-27', state: 'done' })],
        nextReminderOn: null,
        updatedAt: 2,
      })
    }
    return result
  }) as typeof execute
  try {
    await world.tick()
  } finally {
    world.store.execute = execute
  }
  expect(isChanged).toBe(true)
  expect(await outbox()).toEqual([`task.${brandId}.t100000000.2026-11-27.3 withdrawn`])
  expect(await arrived()).toEqual([])
})

test('runs at once, and a run that was cut off between its two writes: nobody is told twice', async () => {
  await subscribe()
  const brandId = await plan()
  await world.at('2026-11-24 09:01')
  await Promise.all([world.tick(), world.tick(), world.tick()])
  // As a killed run leaves it: the reminder is in the outbox, the plan does not know yet.
  await world.change('plans', brandId, { nextReminderOn: '2026-11-24' })
  await world.tick()
  await world.tick()
  expect(await arrived()).toHaveLength(1)
  expect((await storedPlan(world, brandId)).nextReminderOn).toBe('2026-11-26')
})
