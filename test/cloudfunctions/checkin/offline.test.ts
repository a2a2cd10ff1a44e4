import { activityFinish, activityGetForDesk } from '@contract/activity/endpoints'
import {
  checkinAcceptWaiting,
  checkinCreate,
  checkinGetMine,
  checkinMark,
  checkinRefuseWaiting,
} from '@contract/checkin/endpoints'
import { openWorld, type World } from '../../support/world'
import { at, meeting, nonce, scan, screenOf, sendLater, sheetOf, stored } from './support'

let world: World
let activityId: string
let code: (moment: number) => string

beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  await world.reset()
  await world.at('2026-11-20 09:00')
  activityId = await meeting(world)
  code = (await screenOf(world, activityId)).code
})

const mine = async (name: string) => (await world.as(name).call(checkinGetMine, { activityId })).checkin

test('captured in the basement, sent at night, it waits and then counts', async () => {
  await world.at('2026-11-20 22:10')
  const receipt = await sendLater(world.as('王建国'), activityId, code(at('19:02')), at('19:02'))
  expect(receipt).toMatchObject({ already: false, status: 'waiting', firstAt: at('19:02') })
  const { head, items } = await sheetOf(world, activityId)
  expect(head.counts).toMatchObject({ expected: 3, present: 0, waiting: 1 })
  expect(items.find(({ name }) => name === '王建国')).toMatchObject({
    status: 'waiting',
    claim: { way: 'offline', state: 'waiting', at: at('19:02') },
  })
  expect(await world.as('李敏').call(checkinAcceptWaiting, { activityId })).toEqual({ decided: 1 })
  expect(await world.as('李敏').call(checkinAcceptWaiting, { activityId })).toEqual({ decided: 0 })
  expect(await mine('王建国')).toMatchObject({
    status: 'present',
    claim: { state: 'accepted', at: at('19:02') },
  })
})

test('sent while its code is still on the screen it counts like a scan, whatever the phone’s clock says', async () => {
  await world.at('2026-11-20 19:02')
  const receipt = await sendLater(world.as('王建国'), activityId, code(at('19:02')), at('18:20'))
  expect(receipt).toMatchObject({ already: false, status: 'present' })
  expect(await mine('王建国')).toMatchObject({ claim: { way: 'scan', state: 'accepted' } })
  expect(await world.store.count('checkinRefusals', {})).toBe(0)
})

test('once check-in has ended it waits, though its code is the one of this minute', async () => {
  const closesAt = at('20:30')
  const capturedAt = closesAt - 5_000
  await world.cloud.clock.set(closesAt + 5_000)
  const receipt = await sendLater(world.as('王建国'), activityId, code(capturedAt), capturedAt)
  expect(receipt).toMatchObject({ status: 'waiting', firstAt: capturedAt })
})

test('the queue sends the same again: one record, and the second answer says so', async () => {
  await world.at('2026-11-20 19:30')
  const same = nonce()
  const captured = code(at('19:02'))
  await sendLater(world.as('王建国'), activityId, captured, at('19:02'), same)
  const again = await sendLater(world.as('王建国'), activityId, captured, at('19:02'), same)
  expect(again).toMatchObject({ already: true, status: 'waiting', firstAt: at('19:02') })
})

test.each([
  ['2026-11-21 19:02', null],
  ['2026-11-21 19:03', 'CHECKIN_TOO_LATE'],
])('sent at %s it is answered %s', async (moment, answer) => {
  await world.at(moment)
  const capturedAt = at('19:02') + 30_000
  const sent = { activityId, code: code(capturedAt), way: 'offline' as const, capturedAt, nonce: nonce() }
  expect(await world.as('王建国').refused(checkinCreate, sent)).toBe(answer)
})

test('a phone whose clock runs ahead or behind is told what to do', async () => {
  await world.at('2026-11-20 19:10')
  const send = (capturedAt: number, shown: string) =>
    world
      .as('王建国')
      .refused(checkinCreate, { activityId, code: shown, way: 'offline', capturedAt, nonce: nonce() })
  expect(await send(at('19:13'), code(at('19:02')))).toBe('CHECKIN_CLOCK_AHEAD')
  expect(await send(at('18:55'), code(at('19:02')))).toBe('CHECKIN_CAPTURE_WRONG')
})

test('a code forwarded to someone at home does not count by itself: the secretary refuses it', async () => {
  await world.at('2026-11-20 20:10')
  await sendLater(world.as('王建国'), activityId, code(at('19:02')), at('19:02'))
  expect(
    await world.as('李敏').call(checkinRefuseWaiting, { activityId, personIds: ['pmemwater1'] }),
  ).toEqual({ decided: 1 })
  expect(await mine('王建国')).toMatchObject({ status: 'undone', claim: { state: 'refused' } })
  const again = { activityId, code: code(at('19:03')), way: 'offline' as const, capturedAt: at('19:03') }
  expect(await world.as('王建国').refused(checkinCreate, { ...again, nonce: nonce() })).toBe('CHECKIN_UNDONE')
})

test('after a refusal, a code from the screen itself asks again and waits', async () => {
  await world.at('2026-11-20 19:10')
  await sendLater(world.as('王建国'), activityId, code(at('19:02')), at('19:02'))
  await world.as('李敏').call(checkinRefuseWaiting, { activityId })
  const receipt = await scan(world.as('王建国'), activityId, code(world.cloud.clock.now()))
  expect(receipt).toMatchObject({ already: false, status: 'waiting' })
})

test('one that waits is confirmed by scanning on the spot', async () => {
  await world.at('2026-11-20 19:10')
  await sendLater(world.as('王建国'), activityId, code(at('19:02')), at('19:02'))
  const receipt = await scan(world.as('王建国'), activityId, code(world.cloud.clock.now()))
  expect(receipt).toMatchObject({ already: false, status: 'present' })
})

test('what the secretary had marked stays, and the claim is kept beside it', async () => {
  await world.at('2026-11-20 19:10')
  await world
    .as('李敏')
    .call(checkinMark, { activityId, personIds: ['pmemwater1'], status: 'on-leave', reason: '公务' })
  const receipt = await sendLater(world.as('王建国'), activityId, code(at('19:02')), at('19:02'))
  expect(receipt).toMatchObject({ already: false, status: 'on-leave' })
  expect(await stored(world, activityId, 'pmemwater1')).toMatchObject({
    status: 'on-leave',
    mark: { status: 'on-leave', reason: '公务' },
    claim: { way: 'offline', state: 'waiting' },
  })
  expect(await world.as('李敏').call(checkinAcceptWaiting, { activityId })).toEqual({ decided: 0 })
})

test('accepted after the meeting was recorded, it enters the record', async () => {
  await world.at('2026-11-20 20:40')
  await world.as('李敏').call(activityFinish, {
    activityId,
    minutes: {
      discussion: '',
      differentOpinions: '',
      resolutions: '按计划推进。',
      outcome: '',
      publicSummary: '',
    },
  })
  const recorded = () => world.as('李敏').call(activityGetForDesk, { activityId })
  expect((await recorded()).attendance).toMatchObject({ expected: 3, present: 0 })
  await world.at('2026-11-21 08:20')
  await sendLater(world.as('王建国'), activityId, code(at('19:02')), at('19:02'))
  await world.as('李敏').call(checkinAcceptWaiting, { activityId })
  expect((await recorded()).attendance).toMatchObject({ expected: 3, present: 1 })
})
