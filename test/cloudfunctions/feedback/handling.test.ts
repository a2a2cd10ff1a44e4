import {
  feedbackConclude,
  feedbackCreate,
  feedbackFind,
  feedbackFindForReview,
  feedbackFindPublished,
  feedbackGet,
  feedbackGetByTicket,
  feedbackGetContact,
  feedbackHandle,
  feedbackPublish,
  feedbackReopen,
  feedbackReply,
  feedbackReview,
} from '@contract/feedback/endpoints'
import { openWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(() => world.reset())

let sent = 0
const proposal = () => ({
  kind: 'proposal' as const,
  target: { kind: 'organization' as const, id: 'brwater001' },
  text: '建议在小区公告栏张贴停水通知时，同时写明预计恢复时间和值班电话，老人看不到手机消息。',
  isAnonymous: true,
  contact: '可在工作日上午联系小区网格员转告',
  mayPublish: true,
  nonce: `story-${++sent}-nonce`,
})

test('a neighbour says something, the branch answers, everyone may read it', async () => {
  const { ticket, check } = await world.visitor().call(feedbackCreate, proposal())
  expect(check).toBe('passed')
  const [row] = (await world.as('李敏').call(feedbackFind, {})).items
  expect(row).toMatchObject({ kind: 'proposal', state: 'received', authorName: '匿名', dueOn: '2026-12-11' })
  const feedbackId = row._id
  await world.as('李敏').call(feedbackHandle, { feedbackId, action: 'accept' })
  await world
    .as('李敏')
    .call(feedbackReply, { feedbackId, text: '已采纳，自本周起停水通知一律写明恢复时间和值班电话。' })

  const status = await world.visitor('wx-another-phone').call(feedbackGetByTicket, { ticket })
  expect(status).toMatchObject({ state: 'answered', mayReopen: true })
  expect(status.reply?.text).toContain('已采纳')
  expect(JSON.stringify(status)).not.toContain('李敏')

  expect(await world.visitor().call(feedbackFindPublished, { targetId: 'brwater001' })).toEqual([])
  const [{ updatedAt }] = await world.store.find('feedback', { _id: feedbackId })
  const publication = { feedbackId, isPublished: true, seenAt: Number(updatedAt) }
  await world.as('许文').call(feedbackPublish, publication)
  const published = await world
    .visitor()
    .call(feedbackFindPublished, { targetId: 'brwater001', text: '停水通知写明恢复时间' })
  expect(published).toHaveLength(1)

  expect(await world.visitor().call(feedbackConclude, { ticket, satisfaction: 5 })).toMatchObject({
    state: 'closed',
  })
  expect(await world.visitor().call(feedbackReopen, { ticket, reason: '又有一次没有写' })).toMatchObject({
    state: 'in-progress',
    mayReopen: false,
  })
  expect(await world.visitor().refused(feedbackReopen, { ticket, reason: '再提一次' })).toBe(
    'FEEDBACK_REOPENED_ALREADY',
  )
})

test('the contact is sealed at rest, and who reads it is in the audit log', async () => {
  await world.visitor().call(feedbackCreate, proposal())
  const stored = await world.store.find('feedback', {})
  expect(JSON.stringify(stored)).not.toContain('网格员')
  const feedbackId = String(stored[0]._id)
  expect(await world.as('李敏').call(feedbackGet, { feedbackId })).toMatchObject({ hasContact: true })
  expect((await world.as('李敏').call(feedbackGetContact, { feedbackId })).contact).toContain('网格员')
  expect(await world.store.find('audit', { action: 'feedback.getContact' })).toMatchObject([
    { personId: 'psecwater1', targetId: feedbackId },
  ])
})

test('sent twice, also at once: one record, one ticket', async () => {
  const input = proposal()
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => world.visitor().call(feedbackCreate, input)),
  )
  expect(new Set(answers.map(({ ticket }) => ticket)).size).toBe(1)
  expect(await world.store.count('feedback', {})).toBe(1)
})

test('text from the website waits for a person, who lets it pass or says why not', async () => {
  const { ticket, check } = await world.web().call(feedbackCreate, proposal())
  expect(check).toBe('waiting')
  expect((await world.as('李敏').call(feedbackFind, {})).items).toEqual([])
  const [row] = (await world.as('许文').call(feedbackFindForReview, {})).items
  expect(row.label).toBe('website')
  expect(await world.as('李敏').refused(feedbackGet, { feedbackId: row._id })).toBe('FEEDBACK_CHECK_WAITING')
  await world
    .as('许文')
    .call(feedbackReview, { feedbackId: row._id, mayPass: false, remark: '内容与办事无关' })
  expect(await world.as('许文').refused(feedbackReview, { feedbackId: row._id, mayPass: true })).toBe(
    'FEEDBACK_STATE',
  )
  expect(await world.web().call(feedbackGetByTicket, { ticket })).toMatchObject({
    state: 'declined',
    check: 'refused',
  })
})

test('text the platform does not pass goes to a person, and its author is told', async () => {
  const before = world.cloud.openapi.settings.words
  world.cloud.openapi.settings.words = [{ suggest: 'review', label: 20001, words: ['停水通知'] }]
  expect(await world.visitor().call(feedbackCreate, proposal())).toMatchObject({ check: 'waiting' })
  world.cloud.openapi.settings.words = before
})

test('two handlers at once: one step is taken, the other is told', async () => {
  await world.visitor().call(feedbackCreate, proposal())
  const feedbackId = String((await world.store.find('feedback', {}))[0]._id)
  const outcomes = await Promise.all(
    ['李敏', '孙伟'].map((name) => world.as(name).refused(feedbackHandle, { feedbackId, action: 'accept' })),
  )
  expect(outcomes.sort()).toEqual(['FEEDBACK_STATE', null].sort())
})

test('another branch does not know it exists', async () => {
  await world.visitor().call(feedbackCreate, proposal())
  const feedbackId = String((await world.store.find('feedback', {}))[0]._id)
  expect(await world.as('郑海涛').refused(feedbackGet, { feedbackId })).toBe('NOT_FOUND')
  expect((await world.as('郑海涛').call(feedbackFind, {})).items).toEqual([])
})

test('tickets cannot be guessed at leisure', async () => {
  const guess = () => world.visitor('wx-guesser').refused(feedbackGetByTicket, { ticket: 'ABCDEFGH2345' })
  const outcomes = []
  for (let i = 0; i < 22; i++) outcomes.push(await guess())
  expect(outcomes[0]).toBe('FEEDBACK_TICKET_UNKNOWN')
  expect(outcomes.at(-1)).toBe('TOO_MANY_REQUESTS')
})
