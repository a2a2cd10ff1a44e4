import path from 'node:path'
import { CODE_WINDOW } from '@contract/checkin/code-window'
import type { CheckinReceipt } from '@contract/checkin/views'
import { crowdOf } from '../../support/crowd'
import type { World } from '../../support/world'
import { openWorldWith } from '../../support/world-with'
import { meeting, scan, screenOf } from './support'

/** 500 people tap three times within a moment, as happens when a hall has one screen and a slow network. */
const PEOPLE = 500
const TAPS = 3

let world: World
let activityId: string
const crowd = crowdOf(PEOPLE)
const taps = crowd.people.flatMap((person) => Array.from({ length: TAPS }, () => person))

beforeAll(async () => {
  world = await openWorldWith('check-then-act', path.join(__dirname, 'check-then-act', 'index.ts'))
})
afterAll(() => world.close())

beforeEach(async () => {
  await world.at('2026-11-20 18:58')
  await world.reset()
  await world.store.bulkInsert('members', crowd.members)
  await world.store.bulkInsert('identities', crowd.identities)
  activityId = await meeting(world)
})

test('looking first and then adding records some people twice', async () => {
  const answers = await Promise.all(
    taps.map(
      ({ id, openid }) =>
        world.cloud.invoke(
          'check-then-act',
          { activityId, personId: id },
          { openid, source: 'wx_client' },
        ) as Promise<{
          already: boolean
        }>,
    ),
  )
  const told = answers.filter(({ already }) => !already).length
  expect(told).toBeGreaterThan(PEOPLE)
  expect(await world.store.count('checkins', { activityId })).toBe(told)
})

test('500 people with three taps each are 500 records, and each is told the same first time', async () => {
  const { code } = await screenOf(world, activityId)
  // The next window's code is good for longest: a minute and a half, however slow the machine is.
  const shown = code(world.cloud.clock.now() + CODE_WINDOW)
  const answers = await Promise.all(
    taps.map(async ({ id, openid }) => ({
      id,
      receipt: await scan(world.phone(openid, id), activityId, shown),
    })),
  )
  expect(await world.store.count('checkins', { activityId })).toBe(PEOPLE)
  expect(await world.store.count('checkins', { activityId, status: 'present' })).toBe(PEOPLE)
  expect(answers.filter(({ receipt }) => !receipt.already)).toHaveLength(PEOPLE)
  const times = new Map<string, Set<CheckinReceipt['firstAt']>>()
  for (const { id, receipt } of answers)
    times.set(id, (times.get(id) ?? new Set<number>()).add(receipt.firstAt))
  expect([...times.values()].filter(({ size }) => size !== 1)).toEqual([])
})
