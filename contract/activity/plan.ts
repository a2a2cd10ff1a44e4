import * as v from 'valibot'
import { id, instant, line } from '../fields'
import { KeyWork } from '../key-work'
import { DAY } from '../time'
import { ACTIVITY_KINDS } from './entity'

/** The longest a single activity lasts. */
export const MAX_ACTIVITY_DAYS = 7

/** What is typed before an activity: the one form for a new one, a draft and a published one. */
export const planFields = {
  kind: v.picklist(ACTIVITY_KINDS, '请选择活动类型'),
  customKind: v.optional(line('活动类型名称', 12, 0), ''),
  title: line('标题', 60),
  startsAt: instant('开始时间'),
  endsAt: instant('结束时间'),
  place: line('地点', 60),
  agenda: v.optional(v.pipe(v.array(line('议题', 200)), v.maxLength(12, '议题最多 12 项')), []),
  hostName: v.optional(line('主持人', 20, 0), ''),
  recorderName: v.optional(line('记录人', 20, 0), ''),
  keyWorks: v.optional(v.pipe(v.array(KeyWork), v.maxLength(4)), []),
  brandId: v.optional(v.nullable(id()), null),
  planItemKey: v.optional(v.nullable(id()), null),
  businessWork: v.optional(line('服务的业务工作', 200, 0), ''),
  /** Other branches that take part: whoever is on their rosters is expected too. */
  jointOrganizationIds: v.optional(v.pipe(v.array(id()), v.maxLength(20, '联合开展的支部最多 20 个')), []),
  isPublic: v.optional(v.boolean(), false),
  checkinOpensMinutesBefore: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(240, '最多提前 4 小时开放签到')),
    30,
  ),
  /** How long check-in stays open after the end. */
  checkinGraceMinutes: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(240, '结束后最多再开放 4 小时签到')),
    0,
  ),
}

const planSchema = v.strictObject(planFields)

/**
 * A plan with more fields around it, as endpoints take it; checks across fields point at the one to correct.
 * They look at fields of the plan only, so the wider schema passes for the plan's own while they are added.
 */
export const planWith = <F extends v.ObjectEntries>(fields: F) => {
  const wider = v.strictObject({ ...fields, ...planFields })
  const checked = v.pipe(
    wider as unknown as typeof planSchema,
    v.forward(
      v.partialCheck(
        [['startsAt'], ['endsAt']],
        ({ startsAt, endsAt }) => endsAt > startsAt,
        '结束时间要晚于开始时间',
      ),
      ['endsAt'],
    ),
    v.forward(
      v.partialCheck(
        [['startsAt'], ['endsAt']],
        ({ startsAt, endsAt }) => endsAt - startsAt <= MAX_ACTIVITY_DAYS * DAY,
        `一次活动最长 ${MAX_ACTIVITY_DAYS} 天，更长的请分次记录`,
      ),
      ['endsAt'],
    ),
    v.forward(
      v.partialCheck(
        [['kind'], ['customKind']],
        ({ kind, customKind }) => (kind === 'custom') === (customKind !== ''),
        '选择“其他活动”时请填写类型名称，其他类型不填',
      ),
      ['customKind'],
    ),
  )
  return checked as unknown as typeof wider
}

export const ActivityPlan = planWith({})
export type ActivityPlan = v.InferOutput<typeof planSchema>
