import { activityCreate } from '@contract/activity/endpoints'
import { HOUR, instantOf } from '@contract/time'
import type { World } from '../../../support/world'
import { BRANCH, type Place, type Rows } from './row'

const SECRETARY: Record<Place, string> = { inside: '李敏', outside: '郑海涛' }

let made = 0

const plan = (startsAt = instantOf('2026-11-25', '14:30')) => ({
  kind: 'themed-party-day' as const,
  title: '2026年11月主题党日：走访老旧小区二次供水泵房',
  startsAt,
  endsAt: startsAt + 2 * HOUR,
  place: '三楼党员活动室',
})

const input = (place: Place) => ({
  organizationId: BRANCH[place],
  nonce: `permission-row-${++made}`,
  ...plan(),
})

const record = async (world: World, place: Place, isPublished: boolean, startsAt?: number) => {
  const { activityId } = await world
    .as(SECRETARY[place])
    .call(activityCreate, { ...input(place), ...plan(startsAt), isPublished })
  return activityId
}

const draft = async (world: World, place: Place) => ({ activityId: await record(world, place, false) })
const published = async (world: World, place: Place) => ({ activityId: await record(world, place, true) })

/** Begun in the past, so that it can be recorded whatever day a test plays on. */
const held = async (world: World, place: Place) => ({
  activityId: await record(world, place, true, instantOf('2026-01-09', '14:30')),
})

const minutes = {
  discussion: '',
  differentOpinions: '',
  resolutions: '一、年底前完成六处泵房改造；二、每月第三周上门听取居民意见。',
  outcome: '',
  publicSummary: '',
}

const ofOrganization = (_: World, place: Place) => ({ organizationId: BRANCH[place] })

export const activityRows: Rows = {
  'activity.find': (_, place) => ({ organizationId: BRANCH[place] }),
  'activity.findMine': () => ({ when: 'upcoming' }),
  'activity.findForDesk': ofOrganization,
  'activity.countDays': () => ({ month: '2026-11' }),
  'activity.countMyDays': () => ({ month: '2026-11' }),
  'activity.get': published,
  'activity.getForMember': published,
  'activity.getForDesk': published,
  'activity.getDesk': ofOrganization,
  'activity.guide': (_, place) => ({
    organizationId: place === 'inside' ? 'orgwater01' : 'orghouse01',
    kind: 'party-lecture',
    guidance: { period: 'quarter', text: '一般每季度 1 次', source: '云汀市直机关党支部工作指引（示例）' },
  }),
  'activity.prefill': ofOrganization,
  'activity.create': (_, place) => input(place),
  'activity.createSeries': (_, place) => ({ ...input(place), months: 3 }),
  'activity.update': async (world, place) => ({ ...(await draft(world, place)), ...plan(), seenAt: 0 }),
  'activity.publish': draft,
  'activity.remove': draft,
  'activity.cancel': async (world, place) => ({ ...(await published(world, place)), reason: '因防汛值班' }),
  'activity.finish': async (world, place) => ({ ...(await held(world, place)), minutes }),
  'activity.amend': async (world, place) => ({ ...(await held(world, place)), minutes, seenAt: 0 }),
}
