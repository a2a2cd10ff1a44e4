import { activityCancel, activityFinish } from '@contract/activity/endpoints'
import { checkinCreate, checkinFindOpen, checkinGetMine } from '@contract/checkin/endpoints'
import { signIn } from '../../support/sign-in'
import { openWorld, type World } from '../../support/world'
import { at, meeting, nonce, scan, scanRefused, screenOf, sheetOf, stored } from './support'

let world: World

beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  await world.reset()
  await world.at('2026-11-20 09:00')
})

/** A meeting that has been open for check-in since 18:30; it is 18:58 now. */
const openMeeting = async () => {
  const activityId = await meeting(world)
  await world.at('2026-11-20 18:58')
  const { code } = await screenOf(world, activityId)
  return { activityId, code: () => code(world.cloud.clock.now()), codeAt: code }
}

const minutes = {
  discussion: '',
  differentOpinions: '',
  resolutions: '年底前完成六处泵房改造。',
  outcome: '',
  publicSummary: '',
}

test('王建国 scans the code and is done', async () => {
  const { activityId, code } = await openMeeting()
  const receipt = await scan(world.as('王建国'), activityId, code())
  expect(receipt).toMatchObject({
    already: false,
    status: 'present',
    branchName: '云汀市水务局供水管理处党支部',
    activity: { _id: activityId, title: '2026年11月主题党日：走访老旧小区二次供水泵房并现场办公' },
  })
  expect(Math.abs(receipt.firstAt - at('18:58'))).toBeLessThan(60_000)
  const { checkin } = await world.as('王建国').call(checkinGetMine, { activityId })
  expect(checkin).toMatchObject({ status: 'present', claim: { way: 'scan', state: 'accepted' }, mark: null })
})

test('the digits may be typed as one reads them: full width, in two groups', async () => {
  const { activityId, code } = await openMeeting()
  const wide = [...code()].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')
  const typed = `${wide.slice(0, 3)} ${wide.slice(3)}`
  const receipt = await world
    .as('王建国')
    .call(checkinCreate, { activityId, code: typed, way: 'typed', nonce: nonce() })
  expect(receipt.status).toBe('present')
})

test('scanning again says when the first time was', async () => {
  const { activityId, code } = await openMeeting()
  const first = await scan(world.as('王建国'), activityId, code())
  await world.at('2026-11-20 19:20')
  expect(await scan(world.as('王建国'), activityId, code())).toMatchObject({
    already: true,
    firstAt: first.firstAt,
  })
})

test('a retry after closing, even with an old code, learns that the first try counted', async () => {
  const { activityId, code } = await openMeeting()
  const shown = code()
  const first = await scan(world.as('王建国'), activityId, shown)
  await world.at('2026-11-20 21:40')
  expect(await scan(world.as('王建国'), activityId, shown)).toMatchObject({
    already: true,
    firstAt: first.firstAt,
  })
  expect(await world.store.count('checkinRefusals', {})).toBe(0)
})

test('a code lives for its window and one to either side', async () => {
  const { activityId, codeAt: code } = await openMeeting()
  await world.at('2026-11-20 19:05')
  const now = world.cloud.clock.now()
  expect(await scanRefused(world.as('王建国'), activityId, code(now - 90_000))).toBe('CHECKIN_CODE_WRONG')
  expect(await scanRefused(world.as('王建国'), activityId, code(now - 30_000))).toBeNull()
})

test.each([
  ['2026-11-20 18:29', 'CHECKIN_NOT_OPEN'],
  ['2026-11-20 20:31', 'CHECKIN_CLOSED'],
])('at %s the answer is %s', async (moment, answer) => {
  const { activityId, codeAt: code } = await openMeeting()
  await world.at(moment)
  expect(await scanRefused(world.as('王建国'), activityId, code(world.cloud.clock.now()))).toBe(answer)
})

test('a meeting called off, finished, in draft or unknown takes nobody', async () => {
  const { activityId, code } = await openMeeting()
  const draft = await meeting(world, { isPublished: false })
  expect(await scanRefused(world.as('王建国'), draft, '123456')).toBe('NOT_FOUND')
  expect(await scanRefused(world.as('王建国'), 'zzzzzzzzzz', '123456')).toBe('NOT_FOUND')
  const other = await meeting(world)
  await world.as('李敏').call(activityCancel, { activityId: other, reason: '因防汛值班' })
  expect(await scanRefused(world.as('王建国'), other, '123456')).toBe('CHECKIN_CANCELLED')
  await world.at('2026-11-20 20:00')
  await world.as('李敏').call(activityFinish, { activityId, minutes })
  expect(await scanRefused(world.as('王建国'), activityId, code())).toBe('CHECKIN_CLOSED')
})

test('somebody of another branch is told how to be let in, and the secretary sees it', async () => {
  const { activityId, code } = await openMeeting()
  for (const person of ['冯雪', '周丽华', '孙伟'])
    expect(await scanRefused(world.as(person), activityId, code())).toBe('CHECKIN_NOT_EXPECTED')
  await scanRefused(world.as('冯雪'), activityId, code())
  const { head } = await sheetOf(world, activityId)
  expect(head.refusals.map(({ name, code, count }) => [name, code, count])).toEqual([
    ['冯雪', 'CHECKIN_NOT_EXPECTED', 2],
    ['孙伟', 'CHECKIN_NOT_EXPECTED', 1],
    ['周丽华', 'CHECKIN_NOT_EXPECTED', 1],
  ])
})

test('at a joint meeting both branches are expected', async () => {
  const activityId = await meeting(world, { jointOrganizationIds: ['brwater002'] })
  await world.at('2026-11-20 19:05')
  const { code, expected } = await screenOf(world, activityId)
  expect(expected).toBe(5)
  const receipt = await scan(world.as('周丽华'), activityId, code(world.cloud.clock.now()))
  expect(receipt.branchName).toBe('云汀市水务局河湖保护中心党支部')
})

test('a visitor is asked to bind first', async () => {
  const { activityId, code } = await openMeeting()
  expect(await scanRefused(world.visitor(), activityId, code())).toBe('SIGN_IN_REQUIRED')
  expect(await scanRefused(world.web('no-such-session'), activityId, code())).toBe('SIGN_IN_REQUIRED')
})

test('eight wrong codes in ten minutes, and then a pause, even for the right one', async () => {
  const { activityId, code } = await openMeeting()
  const wrong = code() === '000000' ? '000001' : '000000'
  for (let guess = 0; guess < 8; guess++)
    expect(await scanRefused(world.as('王建国'), activityId, wrong)).toBe('CHECKIN_CODE_WRONG')
  expect(await scanRefused(world.as('王建国'), activityId, code())).toBe('TOO_MANY_REQUESTS')
  expect(await scanRefused(world.as('李敏'), activityId, code())).toBeNull()
  await world.at('2026-11-20 19:09')
  expect(await scanRefused(world.as('王建国'), activityId, code())).toBeNull()
  const { head } = await sheetOf(world, activityId)
  expect(head.refusals.map(({ code, count, isSettled }) => [code, count, isSettled])).toEqual(
    expect.arrayContaining([
      ['CHECKIN_CODE_WRONG', 8, true],
      ['TOO_MANY_REQUESTS', 1, true],
    ]),
  )
})

test('guesses sent all at once are as many as they were: after them the right one is refused too', async () => {
  const { activityId, code } = await openMeeting()
  const wrong = code() === '000000' ? '000001' : '000000'
  const codes = await Promise.all(
    Array.from({ length: 12 }, () => scanRefused(world.as('王建国'), activityId, wrong)),
  )
  const judged = codes.filter((said) => said === 'CHECKIN_CODE_WRONG').length
  expect(judged).toBeGreaterThanOrEqual(8)
  const [{ failures }] = await world.store.find('identities', { personId: 'pmemwater1' })
  expect(failures).toMatchObject({ checkin: { count: judged } })
  expect(await scanRefused(world.as('王建国'), activityId, code())).toBe('TOO_MANY_REQUESTS')
})

test('a phone and browsers have one number of tries between them', async () => {
  const { activityId, code } = await openMeeting()
  const browser = world.web(await signIn(world, '王建国'))
  const wrong = code() === '000000' ? '000001' : '000000'
  for (let guess = 0; guess < 8; guess++)
    expect(await scanRefused(guess % 2 ? browser : world.as('王建国'), activityId, wrong)).toBe(
      'CHECKIN_CODE_WRONG',
    )
  const another = world.web(await signIn(world, '王建国', 'Edge · Windows'))
  for (const device of [world.as('王建国'), browser, another])
    expect(await scanRefused(device, activityId, code())).toBe('TOO_MANY_REQUESTS')
})

test('guessing by sending "from offline" counts as guessing', async () => {
  const { activityId } = await openMeeting()
  const guess = () =>
    world.as('王建国').refused(checkinCreate, {
      activityId,
      code: '000000',
      way: 'offline',
      capturedAt: at('18:40'),
      nonce: nonce(),
    })
  for (let count = 0; count < 8; count++) expect(await guess()).toBe('CHECKIN_CAPTURE_WRONG')
  expect(await guess()).toBe('TOO_MANY_REQUESTS')
})

describe('what no screen would send', () => {
  const valid = { activityId: 'k3v9x0ab12', code: '123456', way: 'scan', nonce: 'checkin-bad-01' }
  test.each([
    ['an operator for the activity', { ...valid, activityId: { $ne: null } }],
    ['a list for the activity', { ...valid, activityId: ['k3v9x0ab12'] }],
    ['an operator for the code', { ...valid, code: { $gt: '' } }],
    ['a number for the code', { ...valid, code: 123456 }],
    ['five digits', { ...valid, code: '12345' }],
    ['letters', { ...valid, code: 'abcdef' }],
    ['digits of another script', { ...valid, code: '١٢٣٤٥٦' }],
    ['a mark that turns text around', { ...valid, code: '123\u202e456' }],
    ['an endless code', { ...valid, code: '1 '.repeat(4000) }],
    ['a way of its own', { ...valid, way: 'by-hand' }],
    ['somebody else’s name', { ...valid, personId: 'pmemwater2' }],
    ['a status', { ...valid, status: 'present' }],
    ['a moment for a scan', { ...valid, capturedAt: at('19:00') }],
    ['offline without a moment', { ...valid, way: 'offline' }],
    ['a moment as text', { ...valid, way: 'offline', capturedAt: '2026-11-20' }],
    ['a moment out of this century', { ...valid, way: 'offline', capturedAt: 1e15 }],
    ['no nonce', { ...valid, nonce: undefined }],
    ['an operator for the nonce', { ...valid, nonce: { $exists: true } }],
  ])('%s is refused before anything is read', async (_, input) => {
    const answer = await world.as('王建国').answer('checkin.create', input)
    expect(answer).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
  })
})

test('what is open now is found without a link, and only for those expected', async () => {
  const { activityId } = await openMeeting()
  await meeting(world, { startsAt: at('21:00'), endsAt: at('22:00') })
  await meeting(world, { isPublished: false })
  const { items } = await world.as('王建国').call(checkinFindOpen, {})
  expect(items.map(({ _id }) => _id)).toEqual([activityId])
  expect((await world.as('冯雪').call(checkinFindOpen, {})).items).toEqual([])
  expect((await world.as('孙伟').call(checkinFindOpen, {})).items).toEqual([])
})

test('of others one sees nothing: own record only', async () => {
  const { activityId, code } = await openMeeting()
  await scan(world.as('王建国'), activityId, code())
  expect(await world.as('冯雪').call(checkinGetMine, { activityId })).toMatchObject({ checkin: null })
  expect((await stored(world, activityId, 'pmemwater1')).personName).toBe('王建国')
})
