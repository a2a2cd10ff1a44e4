import { USUAL_ANSWER_DAYS } from '@contract/feedback/days'
import {
  feedbackConclude,
  feedbackCreate,
  feedbackFindForPublication,
  feedbackFindForReview,
  feedbackFindMine,
  feedbackFindPublished,
  feedbackGet,
  feedbackGetByTicket,
  feedbackHandle,
  feedbackPublish,
  feedbackReopen,
  feedbackReply,
  feedbackReview,
} from '@contract/feedback/endpoints'
import { grantCreate } from '@contract/grant/endpoints'
import { meErase } from '@contract/me/endpoints'
import { selfCheckConfigure } from '@contract/self-check/endpoints'
import { settingsUpdate } from '@contract/settings/endpoints'
import { openWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(() => world.reset())

let sent = 0
const question = (isAnonymous: boolean) => ({
  kind: 'problem' as const,
  target: { kind: 'organization' as const, id: 'brwater001' },
  text: '幸福里小区三号楼顶层早晚高峰水压偏低，热水器经常打不着火，希望尽快检修二次供水泵。',
  isAnonymous,
  contact: '',
  mayPublish: true,
  nonce: `author-story-${++sent}`,
})

/** Sends one and gives back its id and ticket. */
const send = async (name: string | null, isAnonymous = name === null) => {
  const before = new Set((await world.store.find('feedback', {})).map(({ _id }) => String(_id)))
  const actor = name ? world.as(name) : world.visitor()
  const { ticket, dueOn } = await actor.call(feedbackCreate, question(isAnonymous))
  const made = (await world.store.find('feedback', {})).find(({ _id }) => !before.has(String(_id)))
  return { ticket, dueOn, feedbackId: String(made?._id) }
}

test('the author is told at once by which day there is an answer, and again on a repeated send', async () => {
  const input = question(true)
  const first = await world.visitor().call(feedbackCreate, input)
  expect(first.dueOn).toBe('2026-12-04')
  expect(await world.visitor().call(feedbackCreate, input)).toEqual(first)
})

const CITY = {
  organizationId: 'orgcity001',
  administrativeLevel: 'city' as const,
  cityName: '云汀市',
  sponsor: '中共云汀市委市直机关工作委员会',
}
const configure = (change: object = {}) =>
  world.as('何正').answer('feedback.configure', {
    organizationId: 'orgcity001',
    ...USUAL_ANSWER_DAYS,
    ...change,
  })

test('the administrator sets the days by kind, for what comes in from then on', async () => {
  await world.as('何正').call(settingsUpdate, CITY)
  const before = await send('王建国')
  expect(await configure({ problem: 3 })).toMatchObject({ ok: true })
  expect((await send('王建国')).dueOn).toBe('2026-11-25')
  const { dueOn } = await world.visitor().call(feedbackGetByTicket, { ticket: before.ticket })
  expect(dueOn).toBe('2026-12-04')
  await world.as('何正').call(settingsUpdate, { ...CITY, filingNumber: '云备0001' })
  expect((await send('王建国')).dueOn).toBe('2026-11-25')
})

test.each([
  ['below the root', { organizationId: 'orgwater01' }, 'SETTINGS_ROOT_ONLY'],
  ['at once', { problem: 2 }, 'INVALID_INPUT'],
  ['half a day', { praise: 7.5 }, 'INVALID_INPUT'],
  ['before anything else is set', {}, 'SETTINGS_MISSING'],
])('days %s are refused', async (name, change, code) => {
  if (!name.startsWith('before')) await world.as('何正').call(settingsUpdate, CITY)
  expect(await configure(change)).toMatchObject({ ok: false, error: { code } })
})

test('days for answers and days for questions, set at once: both stay', async () => {
  await world.as('何正').call(settingsUpdate, CITY)
  const questions = { activityDays: 30, planDays: 180, linkDays: 90, pageDays: 180, branchFirstDays: 7 }
  const root = { organizationId: 'orgcity001' }
  world.justBefore('modifyDocument', 'summaries', () =>
    world.as('何正').call(selfCheckConfigure, { ...root, ...questions }),
  )
  expect(await configure({ problem: 4 })).toMatchObject({ ok: true })
  const [{ settings }] = await world.store.find('summaries', { _id: 'public' })
  expect(settings).toMatchObject({ answerDays: { problem: 4 }, selfCheck: questions })
})

test('a signed-in author goes on from the own list, without the ticket', async () => {
  const { feedbackId } = await send('王建国', false)
  await world.as('李敏').call(feedbackReply, { feedbackId, text: '泵房已于昨日检修，水压恢复正常。' })
  const [own] = (await world.as('王建国').call(feedbackFindMine, {})).items
  expect(own).toMatchObject({ _id: feedbackId, state: 'answered', mayReopen: true })
  expect(
    await world.as('王建国').call(feedbackReopen, { feedbackId, reason: '今早水压又变低了' }),
  ).toMatchObject({ state: 'in-progress' })
})

test('by its id nobody but its named author reaches it', async () => {
  const named = await send('王建国', false)
  const anonymous = await send('王建国', true)
  const conclude = (feedbackId?: string) => ({ feedbackId, satisfaction: 5 })
  for (const { feedbackId } of [named, anonymous]) {
    await world.as('李敏').call(feedbackReply, { feedbackId, text: '泵房已检修，水压恢复正常。' })
    expect(await world.visitor().refused(feedbackConclude, conclude(feedbackId))).toBe('NOT_FOUND')
    expect(await world.as('周丽华').refused(feedbackConclude, conclude(feedbackId))).toBe('NOT_FOUND')
  }
  expect(await world.as('王建国').refused(feedbackConclude, conclude(anonymous.feedbackId))).toBe('NOT_FOUND')
  expect(await world.as('王建国').refused(feedbackConclude, conclude())).toBe('NOT_FOUND')
  expect(await world.as('王建国').refused(feedbackConclude, conclude(named.feedbackId))).toBeNull()
})

test('declined: the author reads the reason', async () => {
  const { ticket, feedbackId } = await send(null)
  await world
    .as('李敏')
    .call(feedbackHandle, { feedbackId, action: 'decline', remark: '属于物业维修范围，请拨打物业电话报修。' })
  expect(await world.visitor().call(feedbackGetByTicket, { ticket })).toMatchObject({
    state: 'declined',
    reason: '属于物业维修范围，请拨打物业电话报修。',
  })
})

test('merged: both authors read the one answer; nothing is merged into itself or in a circle', async () => {
  const first = await send(null)
  const second = await send(null)
  const merge = (feedbackId: string, intoId: string) => ({
    feedbackId,
    intoId,
    action: 'merge' as const,
    remark: '与先前的意见相同，一并办理',
  })
  expect(await world.as('李敏').refused(feedbackHandle, merge(second.feedbackId, second.feedbackId))).toBe(
    'FEEDBACK_MERGE_TARGET',
  )
  await world.as('李敏').call(feedbackHandle, merge(second.feedbackId, first.feedbackId))
  expect(await world.as('李敏').refused(feedbackHandle, merge(first.feedbackId, second.feedbackId))).toBe(
    'FEEDBACK_MERGE_TARGET',
  )
  await world
    .as('李敏')
    .call(feedbackReply, { feedbackId: first.feedbackId, text: '泵房已检修，水压恢复正常。' })
  const status = await world.visitor().call(feedbackGetByTicket, { ticket: second.ticket })
  expect(status).toMatchObject({ state: 'merged', reason: '与先前的意见相同，一并办理' })
  expect(status.reply?.text).toBe('泵房已检修，水压恢复正常。')
})

test('merged into each other at once, one of the two stays open', async () => {
  const ids: string[] = []
  for (const author of ['王建国', '周丽华', '冯雪'])
    for (let index = 0; index < 8; index++) ids.push((await send(author, true)).feedbackId)
  const merge = (from: string, into: string) =>
    world.as('李敏').refused(feedbackHandle, { feedbackId: from, intoId: into, action: 'merge', remark: '' })
  // Every worker is started by these, so that the merges begin together.
  await Promise.all(ids.map((feedbackId) => world.as('李敏').call(feedbackGet, { feedbackId })))
  await Promise.all(ids.map((id, index) => merge(id, ids[index ^ 1])))
  expect(await world.store.count('feedback', { state: 'merged' })).toBe(12)
})

test('merged twice over, the first author reads the last one’s answer, in the own list too', async () => {
  const [first, second, third] = [await send('王建国', false), await send(null), await send(null)]
  const merge = (from: string, into: string) =>
    world.as('李敏').call(feedbackHandle, { feedbackId: from, intoId: into, action: 'merge', remark: '' })
  await merge(first.feedbackId, second.feedbackId)
  await merge(second.feedbackId, third.feedbackId)
  const text = '泵房已检修，水压恢复正常。'
  await world.as('李敏').call(feedbackReply, { feedbackId: third.feedbackId, text })
  const byTicket = await world.visitor().call(feedbackGetByTicket, { ticket: first.ticket })
  const [own] = (await world.as('王建国').call(feedbackFindMine, {})).items
  expect([byTicket.reply?.text, own.reply?.text]).toEqual([text, text])
})

/** As the reviewer does who has just read it. */
const publish = async (feedbackId: string) => {
  const [row] = (await world.as('许文').call(feedbackFindForPublication, { isPublished: false })).items
  return world.as('许文').call(feedbackPublish, { feedbackId, isPublished: true, seenAt: row.updatedAt })
}

test('the reviewer finds what may be published, and what is published', async () => {
  const { feedbackId } = await send(null)
  const rows = async (isPublished: boolean) =>
    (await world.as('许文').call(feedbackFindForPublication, { isPublished })).items
  expect(await rows(false)).toEqual([])
  await world.as('李敏').call(feedbackReply, { feedbackId, text: '泵房已检修，水压恢复正常。' })
  expect(await rows(false)).toMatchObject([{ _id: feedbackId, reply: '泵房已检修，水压恢复正常。' }])
  await publish(feedbackId)
  expect(await rows(false)).toEqual([])
  expect(await rows(true)).toMatchObject([{ _id: feedbackId, isPublished: true }])
  expect(await world.as('李敏').refused(feedbackFindForPublication, { isPublished: true })).toBe('FORBIDDEN')
})

test('a nonce overheard gives nobody else the ticket', async () => {
  const input = question(true)
  const { ticket } = await world.visitor().call(feedbackCreate, input)
  const other = await world.visitor('wx-overhears').call(feedbackCreate, input)
  expect(other.ticket).not.toBe(ticket)
  expect((await world.web().call(feedbackCreate, input)).ticket).not.toBe(ticket)
})

test('asked again, a published answer is taken back until the new one was looked at', async () => {
  const { ticket, feedbackId } = await send(null)
  await world.as('李敏').call(feedbackReply, { feedbackId, text: '泵房已于昨日检修，水压恢复正常。' })
  await publish(feedbackId)
  await world.visitor().call(feedbackReopen, { ticket, reason: '今早水压又变低了' })
  await world.as('李敏').call(feedbackReply, { feedbackId, text: '已安排更换供水泵，本周五完工。' })
  expect(await world.web().call(feedbackFindPublished, { targetId: 'brwater001' })).toEqual([])
})

test('what the content check refused is not reopened to wait where no handler sees it', async () => {
  const { ticket } = await world.web().call(feedbackCreate, question(true))
  const [{ _id }] = await world.store.find('feedback', {})
  await world.as('许文').call(feedbackReview, { feedbackId: String(_id), mayPass: false, remark: '属于广告' })
  expect(await world.web().call(feedbackGetByTicket, { ticket })).toMatchObject({ mayReopen: false })
  expect(await world.web().refused(feedbackReopen, { ticket, reason: '请再看一下' })).toBe('FEEDBACK_STATE')
})

test('a handler who erases themselves is named nowhere in what they handled', async () => {
  const { feedbackId } = await send(null)
  await world.as('李敏').call(feedbackHandle, { feedbackId, action: 'accept' })
  await world.as('李敏').call(feedbackReply, { feedbackId, text: '泵房已于昨日检修，水压恢复正常。' })
  expect(await world.as('孙伟').call(feedbackGet, { feedbackId })).toMatchObject({ reply: { by: '李敏' } })
  await world.as('何正').call(grantCreate, {
    organizationId: 'brwater001',
    role: 'secretary',
    person: { personId: 'pmemwater1' },
  })
  await world.as('李敏').call(meErase, { isCertain: true })
  expect(JSON.stringify(await world.store.find('feedback', {}))).not.toContain('李敏')
  const { reply, history } = await world.as('孙伟').call(feedbackGet, { feedbackId })
  expect([reply?.by, ...history.map(({ by }) => by)]).toEqual(['已注销', '', '已注销', '已注销'])
})

test('an answer given after the reviewer read the first one is not published with it', async () => {
  const { ticket, feedbackId } = await send(null)
  await world.as('李敏').call(feedbackReply, { feedbackId, text: '泵房已于昨日检修，水压恢复正常。' })
  const [read] = (await world.as('许文').call(feedbackFindForPublication, { isPublished: false })).items
  await world.visitor().call(feedbackReopen, { ticket, reason: '今早水压又变低了' })
  await world.as('李敏').call(feedbackReply, { feedbackId, text: '请直接打张师傅手机 13800138000。' })
  const stale = { feedbackId, isPublished: true, seenAt: read.updatedAt }
  expect(await world.as('许文').refused(feedbackPublish, stale)).toBe('CONFLICT')
  expect(await world.web().call(feedbackFindPublished, { targetId: 'brwater001' })).toEqual([])
})

test('why it is asked again passes the content check like every text: from the website a person reads it first', async () => {
  const { ticket, feedbackId } = await send(null)
  await world.as('李敏').call(feedbackReply, { feedbackId, text: '泵房已于昨日检修，水压恢复正常。' })
  await world.web().call(feedbackReopen, { ticket, reason: '答复和实际不符，请再看一次现场' })
  expect(await world.as('李敏').refused(feedbackReply, { feedbackId, text: '再次检修。' })).toBe(
    'FEEDBACK_CHECK_WAITING',
  )
  const [row] = (await world.as('许文').call(feedbackFindForReview, {})).items
  expect(row).toMatchObject({ _id: feedbackId, reason: '答复和实际不符，请再看一次现场' })
  expect(row).not.toHaveProperty('authorName')
  await world.as('许文').call(feedbackReview, { feedbackId, mayPass: true })
  expect(await world.as('李敏').refused(feedbackReply, { feedbackId, text: '再次检修。' })).toBeNull()
})

test('one account says ten things in ten minutes; a script is told to come later, another account is not', async () => {
  const say = (who: ReturnType<World['as']>, index: number) =>
    who.refused(feedbackCreate, { ...question(true), nonce: `limit-story-${index}` })
  const phone = world.visitor('wx-busy')
  const codes: unknown[] = []
  for (let index = 0; index < 11; index++) codes.push(await say(phone, index))
  expect(codes.slice(0, 10)).toEqual(Array(10).fill(null))
  expect(codes[10]).toBe('TOO_MANY_REQUESTS')
  expect(await say(world.visitor('wx-calm'), 99)).toBeNull()
  await world.cloud.clock.advance(10 * 60_000)
  expect(await say(phone, 100)).toBeNull()
})
