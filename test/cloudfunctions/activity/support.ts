import { activityCreate } from '@contract/activity/endpoints'
import type { Activity, Minutes } from '@contract/activity/entity'
import type { InputOf } from '@contract/endpoint'
import { HOUR, instantOf } from '@contract/time'
import type { World } from '../../support/world'

type CreateInput = InputOf<typeof activityCreate>

let sent = 0

/** 主题党日 of 供水管理处党支部, Friday 20 November 2026 at 19:00; the tests' clock starts that day at nine. */
export const planned = (change: Partial<CreateInput> = {}): CreateInput => {
  const startsAt = change.startsAt ?? instantOf('2026-11-20', '19:00')
  return {
    organizationId: 'brwater001',
    nonce: `story-nonce-${++sent}`,
    kind: 'themed-party-day',
    title: '2026年11月主题党日：走访老旧小区二次供水泵房',
    endsAt: startsAt + 1.5 * HOUR,
    place: '供水管理处三楼党员活动室',
    agenda: ['集中学习', '走访幸福里小区泵房并听取居民意见'],
    hostName: '李敏',
    recorderName: '王建国',
    ...change,
    startsAt,
  }
}

/** The plan of `planned`, as `activity.update` takes it. */
export const planOnly = (change: Partial<CreateInput> = {}) => {
  const { organizationId: _o, nonce: _n, isPublished: _p, ...plan } = planned(change)
  return plan
}

export const create = (world: World, change: Partial<CreateInput> = {}, who = '李敏') =>
  world.as(who).call(activityCreate, planned(change))

export const stored = async (world: World, activityId: string) =>
  (await world.store.find('activities', { _id: activityId }))[0] as unknown as Activity

export const minutes = (change: Partial<Minutes> = {}): Minutes => ({
  discussion: '王建国汇报六处泵房改造进度，赵晓燕反映幸福里小区高峰时段水压不足。',
  differentOpinions: '',
  resolutions: '一、年底前完成六处泵房改造；二、每月第三周上门听取居民意见。',
  outcome: '现场解决居民反映的问题四件。',
  publicSummary: '党员走进幸福里小区，现场检修二次供水泵房，解决居民反映的问题四件。',
  ...change,
})

/** Somebody's entry in the attendance of an activity. */
export const attended = (
  activityId: string,
  personId: string,
  status: 'present' | 'on-leave' | 'absent' | 'waiting' | 'undone',
  isExpected = true,
) => ({
  _id: `${activityId}.${personId}`,
  organizationId: 'brwater001',
  path: ['orgcity001', 'orgwater01', 'brwater001'],
  organizationOrder: 3,
  activityId,
  personId,
  personName: '党员',
  isExpected,
  claim: null,
  mark: null,
  status,
  updatedAt: 0,
})
