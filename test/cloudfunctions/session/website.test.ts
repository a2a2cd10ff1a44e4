import {
  sessionConfirm,
  sessionDescribe,
  sessionEnd,
  sessionEndCurrent,
  sessionFind,
  sessionGet,
  sessionPoll,
  sessionRequest,
} from '@contract/session/endpoints'
import { signIn } from '../../support/sign-in'
import { openWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(async () => {
  await world.reset()
  await world.at('2026-11-20 09:00')
})
afterAll(() => world.close())

const ask = () => world.web().call(sessionRequest, { device: 'Chrome · Windows' })
const nameOf = async (token: string) => (await world.web(token).call(sessionGet, {})).me?.name ?? null

test('the phone sees which browser asks, with the number it shows, and signs it in', async () => {
  const { requestId, secret, checkNumber } = await ask()
  expect(await world.web().call(sessionPoll, { requestId, secret })).toEqual({ state: 'waiting' })
  expect(await world.as('李敏').call(sessionDescribe, { requestId })).toMatchObject({
    device: 'Chrome · Windows',
    checkNumber,
  })
  await world.as('李敏').call(sessionConfirm, { requestId })
  const answer = await world.web().call(sessionPoll, { requestId, secret })
  if (answer.state !== 'signed-in') throw new Error('not signed in')
  expect(await nameOf(answer.token)).toBe('李敏')
})

test('asked by two tabs and four times at once, there is one token', async () => {
  const { requestId, secret } = await ask()
  await world.as('李敏').call(sessionConfirm, { requestId })
  const answers = await Promise.all(
    [1, 2, 3, 4].map(() => world.web().answer('session.poll', { requestId, secret })),
  )
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  expect(await world.store.count('identities', { personId: 'psecwater1' })).toBe(2)
})

test('one address asks for a few hundred codes in ten minutes and then has to pause', async () => {
  await ask()
  const [limit] = await world.store.find('limits', {})
  await world.change('limits', String(limit._id), { count: 299 })
  await ask()
  expect(await world.web().refused(sessionRequest, { device: 'Chrome · Windows' })).toBe('TOO_MANY_REQUESTS')
  await world.at('2026-11-20 09:10')
  await ask()
})

test('only the browser that asked gets it', async () => {
  const { requestId } = await ask()
  await world.as('李敏').call(sessionConfirm, { requestId })
  const { secret } = await ask()
  expect(await world.web().refused(sessionPoll, { requestId, secret })).toBe('SESSION_REQUEST_EXPIRED')
})

test('a code lives two minutes and is confirmed once', async () => {
  const late = await ask()
  await world.at('2026-11-20 09:03')
  expect(await world.as('李敏').refused(sessionConfirm, { requestId: late.requestId })).toBe(
    'SESSION_REQUEST_EXPIRED',
  )
  const { requestId } = await ask()
  const codes = await Promise.all(
    ['李敏', '王建国'].map((name) => world.as(name).refused(sessionConfirm, { requestId })),
  )
  expect(codes.sort()).toEqual(['SESSION_REQUEST_EXPIRED', null])
})

test('a website does not sign in another website, nor does a visitor', async () => {
  const token = await signIn(world, '李敏')
  const { requestId } = await ask()
  expect(await world.web(token).refused(sessionConfirm, { requestId })).toBe('SESSION_ON_PHONE')
  expect(await world.visitor().refused(sessionConfirm, { requestId })).toBe('SIGN_IN_REQUIRED')
})

test('a session ends by itself after seven days, by the server’s clock', async () => {
  const token = await signIn(world, '李敏')
  await world.at('2026-11-27 08:59')
  expect(await nameOf(token)).toBe('李敏')
  await world.at('2026-11-27 09:01')
  expect(await nameOf(token)).toBeNull()
})

test('sessions are listed on the phone and ended there, one’s own only', async () => {
  const office = await signIn(world, '李敏', 'Edge · Windows')
  await signIn(world, '李敏', 'Safari · macOS')
  const others = await signIn(world, '王建国')
  const phone = world.as('李敏')
  const sessions = await phone.call(sessionFind, {})
  expect(sessions.map(({ device }) => device).sort()).toEqual(['Edge · Windows', 'Safari · macOS'])
  const sessionId = sessions.find(({ device }) => device.startsWith('Edge'))?.sessionId ?? ''
  expect(await world.as('王建国').refused(sessionEnd, { sessionId })).toBe('NOT_FOUND')
  await phone.call(sessionEnd, { sessionId })
  expect(await nameOf(office)).toBeNull()
  expect(await nameOf(others)).toBe('王建国')
})

test('signing out ends this browser’s session', async () => {
  const token = await signIn(world, '李敏')
  await world.web(token).call(sessionEndCurrent, {})
  expect(await nameOf(token)).toBeNull()
  expect((await world.as('李敏').call(sessionGet, {})).me?.name).toBe('李敏')
})

test('nothing that opens a session is stored as it is', async () => {
  const { requestId, secret } = await ask()
  const token = await signIn(world, '李敏')
  const stored = JSON.stringify([
    await world.store.find('sessionRequests', {}, {}),
    await world.store.find('identities', {}, {}),
  ])
  for (const text of [requestId, secret, token]) expect(stored).not.toContain(text)
})

test('on ever more browsers, the oldest is signed out: ending a role must reach them all', async () => {
  const [phone] = await world.store.find('identities', { _id: `wx:${world.as('王建国').openid}` })
  await world.store.bulkInsert(
    'identities',
    Array.from({ length: 40 }, (_, index) => ({
      ...phone,
      _id: `web:${String(index).padStart(43, '0')}`,
      device: 'Edge · Windows',
      createdAt: index,
      expiresAt: world.cloud.clock.now() + 1000,
    })),
  )
  const token = await signIn(world, '王建国')
  expect(await nameOf(token)).toBe('王建国')
  const kept = await world.store.find('identities', { personId: 'pmemwater1' }, { sort: { createdAt: 1 } })
  expect(kept.map(({ createdAt }) => createdAt)).not.toContain(20)
  expect(kept.filter(({ _id }) => String(_id).startsWith('web:'))).toHaveLength(20)
})
