import { homeGet, homeMine } from '@contract/home/endpoints'
import { meGet } from '@contract/me/endpoints'
import {
  noticeApprove,
  noticeFind,
  noticeFindForDesk,
  noticeFindMine,
  noticeGet,
  noticeSend,
  noticeWithdraw,
} from '@contract/notice/endpoints'
import { DAY } from '@contract/time'
import { openWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(() => world.reset())

let sent = 0
const notice = (
  organizationId: string,
  audience: { kind: 'public' | 'subtree' } | { kind: 'role'; role: 'secretary' },
) => ({
  organizationId,
  title: '关于做好汛期河道巡查志愿服务工作的通知',
  body: '请各支部于本周五前组织一次河道巡查，发现漂浮物和排口异常及时拍照上报水务服务热线。',
  audience,
  validFrom: world.cloud.clock.now(),
  validUntil: world.cloud.clock.now() + 14 * DAY,
  isPinned: false,
  mayPush: false,
  nonce: `sending-story-${++sent}`,
})

const titles = (page: { items: { title: string }[] }) => page.items.map(({ title }) => title)

test('a notice to a subtree is read by everyone in it and by nobody else', async () => {
  const { noticeId } = await world.as('孙伟').call(noticeSend, notice('orgwater01', { kind: 'subtree' }))
  expect(titles(await world.as('王建国').call(noticeFindMine, {}))).toHaveLength(1)
  expect((await world.as('周丽华').call(homeMine, {})).notices).toHaveLength(1)
  expect(titles(await world.as('冯雪').call(noticeFindMine, {}))).toEqual([])
  expect(await world.as('冯雪').refused(noticeGet, { noticeId })).toBe('NOT_FOUND')
  expect(await world.visitor().refused(noticeGet, { noticeId })).toBe('NOT_FOUND')
  expect((await world.as('王建国').call(noticeGet, { noticeId })).body).toContain('河道巡查')
})

test('a notice to a role is read by its holders only', async () => {
  await world.as('孙伟').call(noticeSend, notice('orgwater01', { kind: 'role', role: 'secretary' }))
  expect(titles(await world.as('陈志强').call(noticeFindMine, {}))).toHaveLength(1)
  expect(titles(await world.as('周丽华').call(noticeFindMine, {}))).toEqual([])
})

test('a public notice waits for a second person, then everyone sees it until it is withdrawn', async () => {
  const { noticeId, state } = await world
    .as('孙伟')
    .call(noticeSend, notice('orgwater01', { kind: 'public' }))
  expect(state).toBe('waiting-approval')
  expect(titles(await world.visitor().call(noticeFind, {}))).toEqual([])
  expect(await world.visitor().refused(noticeGet, { noticeId })).toBe('NOT_FOUND')
  expect(titles(await world.as('许文').call(noticeFindForDesk, { isWaiting: true }))).toHaveLength(1)
  await world.as('许文').call(noticeApprove, { noticeId, mayPublish: true })
  expect(await world.as('许文').refused(noticeApprove, { noticeId, mayPublish: true })).toBe('NOTICE_STATE')
  expect((await world.visitor().call(homeGet, {})).notices).toHaveLength(1)
  await world.as('孙伟').call(noticeWithdraw, { noticeId })
  expect((await world.visitor().call(homeGet, {})).notices).toEqual([])
  expect(await world.visitor().refused(noticeGet, { noticeId })).toBe('NOT_FOUND')
})

test('sent twice at once it is one notice', async () => {
  const input = notice('orgwater01', { kind: 'subtree' })
  await Promise.all(Array.from({ length: 4 }, () => world.as('孙伟').call(noticeSend, input)))
  expect(await world.store.count('notices', {})).toBe(1)
  expect((await world.as('王建国').call(homeMine, {})).notices).toHaveLength(1)
})

test('dates that make no sense and other people’s organisations are refused', async () => {
  const now = world.cloud.clock.now()
  const input = notice('orgwater01', { kind: 'subtree' })
  expect(await world.as('孙伟').refused(noticeSend, { ...input, validUntil: now - 1 })).toBe('NOTICE_DATES')
  expect(await world.as('吴静').refused(noticeSend, input)).toBe('NOT_FOUND')
  expect(await world.as('王建国').refused(noticeSend, input)).toBe('FORBIDDEN')
})

test('after its last day nobody is shown it any more', async () => {
  await world.as('孙伟').call(noticeSend, notice('orgwater01', { kind: 'subtree' }))
  const back = world.cloud.clock.now()
  await world.cloud.clock.set(back + 15 * DAY)
  expect(titles(await world.as('王建国').call(noticeFindMine, {}))).toEqual([])
  expect((await world.as('王建国').call(homeMine, {})).notices).toEqual([])
  await world.cloud.clock.set(back)
})

test('a content reviewer has to do with what the public reads, and with nothing members are told', async () => {
  const own = await world
    .as('李敏')
    .call(noticeSend, notice('brwater001', { kind: 'role', role: 'secretary' }))
  const open = await world.as('孙伟').call(noticeSend, notice('orgwater01', { kind: 'public' }))
  const reviewer = world.as('许文')
  const { items } = await reviewer.call(noticeFindForDesk, {})
  expect(items.map(({ _id }) => _id)).toEqual([open.noticeId])
  expect(await reviewer.refused(noticeGet, { noticeId: own.noticeId })).toBe('NOT_FOUND')
  expect(await reviewer.refused(noticeWithdraw, { noticeId: own.noticeId })).toBe('NOT_FOUND')
  expect(await reviewer.refused(noticeWithdraw, { noticeId: open.noticeId })).toBeNull()
})

test('a public notice that is returned says why to its author, who sends it anew in its place', async () => {
  const { noticeId } = await world.as('孙伟').call(noticeSend, notice('orgwater01', { kind: 'public' }))
  const reviewer = world.as('许文')
  expect(await reviewer.refused(noticeApprove, { noticeId, mayPublish: false })).toBe('INVALID_INPUT')
  const remark = '第二段有值班员的手机号，请删去'
  await reviewer.call(noticeApprove, { noticeId, mayPublish: false, remark })
  const waits = async () => (await world.as('孙伟').call(meGet, {})).waiting.map(({ kind }) => kind)
  expect(await waits()).toContain('supervised-notice-returned')
  expect((await world.as('孙伟').call(noticeFindForDesk, {})).items).toMatchObject([
    { _id: noticeId, state: 'returned', remark, isOwn: true },
  ])
  expect(await world.visitor().refused(noticeGet, { noticeId })).toBe('NOT_FOUND')
  const anew = { ...notice('orgwater01', { kind: 'public' }), replacesId: noticeId }
  await world.as('孙伟').call(noticeSend, anew)
  expect(await waits()).not.toContain('supervised-notice-returned')
  const states = (await world.as('孙伟').call(noticeFindForDesk, {})).items.map(({ state }) => state)
  expect(states.sort()).toEqual(['waiting-approval', 'withdrawn'])
})

test('somebody else’s returned notice is not settled by naming it', async () => {
  const { noticeId } = await world.as('孙伟').call(noticeSend, notice('orgwater01', { kind: 'public' }))
  await world.as('许文').call(noticeApprove, { noticeId, mayPublish: false, remark: '请核对日期' })
  await world
    .as('李敏')
    .call(noticeSend, { ...notice('brwater001', { kind: 'subtree' }), replacesId: noticeId })
  expect(await world.store.count('notices', { _id: noticeId, state: 'returned' })).toBe(1)
})

test('before its first day a notice is nobody’s but its senders’', async () => {
  const later = {
    ...notice('orgwater01', { kind: 'subtree' }),
    validFrom: world.cloud.clock.now() + 2 * DAY,
  }
  const { noticeId } = await world.as('孙伟').call(noticeSend, later)
  expect(titles(await world.as('王建国').call(noticeFindMine, {}))).toEqual([])
  expect(await world.as('王建国').refused(noticeGet, { noticeId })).toBe('NOT_FOUND')
  expect(await world.as('孙伟').refused(noticeGet, { noticeId })).toBeNull()
  await world.cloud.clock.advance(2 * DAY)
  expect(titles(await world.as('王建国').call(noticeFindMine, {}))).toHaveLength(1)
  expect(await world.as('王建国').refused(noticeGet, { noticeId })).toBeNull()
})
