import { DAY } from '@contract/time'
import type { World } from '../../../support/world'
import { BRANCH, type Place, type Rows } from './row'

let made = 0

const text = {
  title: '关于开展“河湖清漂”志愿服务的通知',
  body: '请各位党员于本周六上午八时到城东排水站集合，自备雨具。',
}

const input = (world: World, place: Place) => ({
  ...text,
  organizationId: BRANCH[place],
  audience: { kind: 'subtree' as const },
  validFrom: world.cloud.clock.now(),
  validUntil: world.cloud.clock.now() + 7 * DAY,
  isPinned: false,
  mayPush: false,
  nonce: `notice-row-${++made}`,
})

const path = (place: Place) =>
  place === 'inside' ? ['orgcity001', 'orgwater01', 'brwater001'] : ['orgcity001', 'orghouse01', 'brhouse001']

const record = async (world: World, place: Place, state: string, isPublic = false) => {
  const noticeId = `noticerow${++made}`.slice(-10).padStart(10, 'n')
  const now = world.cloud.clock.now()
  const { nonce, mayPush, ...content } = input(world, place)
  await world.store.bulkInsert('notices', [
    {
      _id: noticeId,
      ...content,
      attachments: [],
      path: path(place),
      organizationOrder: 3,
      organizationName: '云汀市水务局供水管理处党支部',
      audience: isPublic ? { kind: 'public' } : { kind: 'subtree', organizationId: BRANCH[place] },
      audienceKey: isPublic ? 'public' : `subtree:${BRANCH[place]}`,
      state,
      push: 'none',
      createdBy: 'psecwater1',
      createdAt: now,
      approvedBy: null,
      sentAt: state === 'sent' ? now : null,
      updatedAt: now,
    },
  ])
  return { noticeId }
}

export const noticeRows: Rows = {
  'notice.send': input,
  'notice.approve': async (world, place) => ({
    ...(await record(world, place, 'waiting-approval')),
    mayPublish: true,
  }),
  // Of what goes to members only, a content reviewer takes back nothing: a story of its own.
  'notice.withdraw': (world, place) => record(world, place, 'sent', true),
  'notice.find': () => ({}),
  'notice.findMine': () => ({}),
  'notice.get': (world, place) => record(world, place, 'sent'),
  'notice.findForDesk': () => ({}),
}
