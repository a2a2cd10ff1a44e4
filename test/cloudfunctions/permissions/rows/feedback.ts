import { USUAL_ANSWER_DAYS } from '@contract/feedback/days'
import { feedbackCreate } from '@contract/feedback/endpoints'
import type { Feedback } from '@contract/feedback/entity'
import type { World } from '../../../support/world'
import { BRANCH, type Place, type Rows } from './row'

let sent = 0

const input = (place: Place, kind: Feedback['kind'] = 'proposal') => ({
  kind,
  target: { kind: 'organization' as const, id: BRANCH[place] },
  text: '建议把支部的便民服务时间延长到晚上八点，方便下班后办事的群众。',
  isAnonymous: true,
  contact: '请在工作日下午联系',
  mayPublish: true,
  nonce: `permission-row-${++sent}`,
})

const create = (world: World, place: Place, kind?: Feedback['kind']) =>
  world.visitor(`wx-visitor-${sent}`).call(feedbackCreate, input(place, kind))

const record = async (
  world: World,
  place: Place,
  change: Partial<Feedback> = {},
  kind?: Feedback['kind'],
) => {
  const before = new Set((await world.store.find('feedback', {})).map((one) => String(one._id)))
  await create(world, place, kind)
  const made = (await world.store.find('feedback', {})).find((one) => !before.has(String(one._id)))
  const feedbackId = String(made?._id)
  await world.change('feedback', feedbackId, { 'check.state': 'passed', ...change })
  return feedbackId
}

const byId =
  (change: Record<string, unknown>, more: object = {}, kind?: Feedback['kind']) =>
  async (world: World, place: Place) => ({ feedbackId: await record(world, place, change, kind), ...more })

export const feedbackRows: Rows = {
  'feedback.configure': (_, place) => ({
    organizationId: place === 'inside' ? 'orgwater01' : 'orghouse01',
    ...USUAL_ANSWER_DAYS,
  }),
  'feedback.create': (_, place) => input(place),
  'feedback.getByTicket': async (world, place) => ({ ticket: (await create(world, place)).ticket }),
  'feedback.conclude': async (world, place) => ({
    ticket: (await create(world, place)).ticket,
    satisfaction: 5,
  }),
  'feedback.reopen': async (world, place) => ({
    ticket: (await create(world, place)).ticket,
    reason: '还没有解决',
  }),
  'feedback.getPublished': byId({ isPublished: true, seenAt: 1 }),
  'feedback.findPublished': (_, place) => ({ targetId: BRANCH[place] }),
  'feedback.findMine': () => ({}),
  'feedback.find': () => ({}),
  'feedback.get': byId({}),
  'feedback.getContact': byId({}),
  'feedback.handle': byId({}, { action: 'accept' }),
  'feedback.reply': byId({}, { text: '您的建议已采纳，自下月起周二、周四延时服务到二十点。' }),
  'feedback.findForReview': () => ({}),
  'feedback.review': byId({ 'check.state': 'waiting' }, { mayPass: true }),
  'feedback.findForPublication': () => ({ isPublished: false }),
  'feedback.publish': byId({ state: 'answered' }, { isPublished: true, seenAt: 1 }),
  'feedback.findReports': () => ({}),
  'feedback.getReport': byId({}, {}, 'report'),
  'feedback.handOver': byId({}, { remark: '已移交驻局纪检监察组' }, 'report'),
}
