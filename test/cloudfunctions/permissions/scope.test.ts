import {
  feedbackCreate,
  feedbackFindForPublication,
  feedbackFindForReview,
  feedbackFindReports,
  feedbackPublish,
  feedbackReply,
} from '@contract/feedback/endpoints'
import { grantCreate, grantFindPeople } from '@contract/grant/endpoints'
import { noticeApprove, noticeFindForDesk, noticeSend } from '@contract/notice/endpoints'
import type { Role } from '@contract/roles'
import { DAY } from '@contract/time'
import { alsoHolds } from '../../support/role-holders'
import { openWorld, type World } from '../../support/world'

/** Lists over everything one answers for: whoever has the role elsewhere sees none of it. */
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  await world.reset()
  await world.at('2026-11-20 09:00')
})

/** 郑海涛 of 物业监管科, with one role more over the committee of housing. */
const elsewhere = async (role: Role) => {
  await alsoHolds(world, 'psechouse1', role, 'orghouse01')
  return world.as('郑海涛')
}

let said = 0
const say = (kind: 'proposal' | 'report' | 'help-request', mayPublish: boolean) => ({
  kind,
  target: { kind: 'organization' as const, id: 'brwater001' },
  text: '建议把停水恢复的时间也写在单元门口的公告栏里。',
  isAnonymous: true,
  contact: '',
  mayPublish,
  nonce: `scope-story-${++said}`,
})

const notice = (organizationId: string, audience: { kind: 'public' | 'subtree' }) => ({
  organizationId,
  title: '冬季供水保障值班安排',
  body: '请各支部公布值班电话。',
  audience,
  validFrom: world.cloud.clock.now(),
  validUntil: world.cloud.clock.now() + 7 * DAY,
  isPinned: false,
  mayPush: false,
  nonce: `scope-notice-${++said}`,
})

describe('somebody with the role over another committee', () => {
  test('sees no report', async () => {
    await world.visitor().call(feedbackCreate, say('report', false))
    expect((await world.as('韩平').call(feedbackFindReports, {})).items).toHaveLength(1)
    const other = await elsewhere('discipline-contact')
    expect((await other.call(feedbackFindReports, {})).items).toEqual([])
  })

  test('reviews no text', async () => {
    await world.web().call(feedbackCreate, say('proposal', false))
    expect((await world.as('许文').call(feedbackFindForReview, {})).items).toHaveLength(1)
    const other = await elsewhere('content-reviewer')
    expect((await other.call(feedbackFindForReview, {})).items).toEqual([])
  })

  test('publishes no answer', async () => {
    await world.visitor().call(feedbackCreate, say('proposal', true))
    const [{ _id }] = await world.store.find('feedback', {})
    await world.as('李敏').call(feedbackReply, { feedbackId: String(_id), text: '自下月起写明恢复时间。' })
    const asked = { isPublished: false }
    expect((await world.as('许文').call(feedbackFindForPublication, asked)).items).toHaveLength(1)
    const other = await elsewhere('content-reviewer')
    expect((await other.call(feedbackFindForPublication, asked)).items).toEqual([])
  })

  test('finds no notice on the desk', async () => {
    await world.as('孙伟').call(noticeSend, notice('orgwater01', { kind: 'subtree' }))
    expect((await world.as('孙伟').call(noticeFindForDesk, {})).items).toHaveLength(1)
    expect((await world.as('吴静').call(noticeFindForDesk, {})).items).toEqual([])
    const reviewer = await elsewhere('content-reviewer')
    await world.as('孙伟').call(noticeSend, notice('orgwater01', { kind: 'public' }))
    expect((await reviewer.call(noticeFindForDesk, { isWaiting: true })).items).toEqual([])
  })

  test('finds nobody to give a role to, and gives none to whom they know by number', async () => {
    const admin = await elsewhere('administrator')
    expect(await world.as('何正').call(grantFindPeople, { name: '王建国' })).toHaveLength(1)
    expect(await admin.call(grantFindPeople, { name: '王建国' })).toEqual([])
    const grant = {
      organizationId: 'orghouse01',
      role: 'supervisor' as const,
      person: { personId: 'pmemwater1' },
    }
    expect(await admin.refused(grantCreate, grant)).toBe('GRANT_PERSON_UNKNOWN')
    expect(await world.store.count('grants', { personId: 'pmemwater1', role: 'supervisor' })).toBe(0)
  })
})

test('who wrote a notice for the public does not let it out, whatever role they hold', async () => {
  await alsoHolds(world, 'psupwater1', 'content-reviewer', 'orgcity001')
  const { noticeId } = await world.as('孙伟').call(noticeSend, notice('orgwater01', { kind: 'public' }))
  const approval = { noticeId, mayPublish: true }
  expect(await world.as('孙伟').refused(noticeApprove, approval)).toBe('NOTICE_SELF_APPROVAL')
  expect(await world.as('许文').refused(noticeApprove, approval)).toBeNull()
})

test('an answer whose author did not agree is not published', async () => {
  await world.visitor().call(feedbackCreate, say('proposal', false))
  const [{ _id }] = await world.store.find('feedback', {})
  const feedbackId = String(_id)
  await world.as('李敏').call(feedbackReply, { feedbackId, text: '自下月起写明恢复时间。' })
  const [{ updatedAt }] = await world.store.find('feedback', { _id })
  const publication = { feedbackId, isPublished: true, seenAt: Number(updatedAt) }
  expect(await world.as('许文').refused(feedbackPublish, publication)).toBe('FEEDBACK_NO_CONSENT')
  expect(await world.store.count('feedback', { isPublished: true })).toBe(0)
})

test('an answer whose question has not passed the check is not published', async () => {
  await world.visitor().call(feedbackCreate, say('proposal', true))
  const [{ _id }] = await world.store.find('feedback', {})
  const feedbackId = String(_id)
  await world.as('李敏').call(feedbackReply, { feedbackId, text: '自下月起写明恢复时间。' })
  await world.change('feedback', feedbackId, { 'check.state': 'waiting' })
  const [{ updatedAt }] = await world.store.find('feedback', { _id })
  const publication = { feedbackId, isPublished: true, seenAt: Number(updatedAt) }
  expect(await world.as('许文').refused(feedbackPublish, publication)).toBe('FEEDBACK_STATE')
})

test.each([
  ['a visitor', () => world.visitor()],
  ['a member', () => world.as('王建国')],
])('%s asks for no help in a branch’s name', async (_, who) => {
  const asked = say('help-request', false)
  expect(await who().refused(feedbackCreate, asked)).toBe('FEEDBACK_HELP_FOR_BRANCHES')
  expect(await world.as('李敏').refused(feedbackCreate, { ...asked, isAnonymous: false })).toBeNull()
})
