import * as v from 'valibot'
import { endpoint, everyone, roleOverOrganization, roleOverRecord, signedIn } from '../endpoint'
import { id, instant, line, nonce, offset, type Page } from '../fields'
import { KeyWork } from '../key-work'
import { ACTIVITY_KINDS, ACTIVITY_STATES, type ActivityCard, type ActivityState, Minutes } from './entity'
import { type GuidanceTable, KindGuidance } from './guidance'
import { planWith } from './plan'
import type { Prefill } from './prefill'
import type { DeskOverview } from './rhythm'
import type { ActivityForDesk, ActivityForMember, DayCount, PublicActivity } from './views'

const PLAN_ERRORS = [
  'ACTIVITY_INTERNAL_KIND',
  'ACTIVITY_EXPECTED_UNKNOWN',
  'ACTIVITY_BRAND_UNKNOWN',
  'ACTIVITY_ITEM_UNKNOWN',
] as const

/** What a change answers: where the activity stands now, and the revision to send with the next change. */
interface Changed {
  activityId: string
  state: ActivityState
  updatedAt: number
}

const activityId = id()
/** `updatedAt` as last seen: a change made meanwhile by someone else is refused as CONFLICT. */
const seenAt = v.number()

const filters = {
  when: v.optional(v.picklist(['upcoming', 'past', 'all']), 'all'),
  from: v.optional(instant('开始日期')),
  to: v.optional(instant('结束日期')),
  kind: v.optional(v.picklist(ACTIVITY_KINDS)),
  offset: offset(),
}

/** A month of the calendar, `YYYY-MM`. */
const month = v.pipe(v.string('请选择月份'), v.regex(/^20\d{2}-(0[1-9]|1[0-2])$/, '请选择月份'))

/** Activities open to the public, for anyone. */
export const activityFind = endpoint<Page<ActivityCard>>()({
  name: 'activity.find',
  audience: everyone,
  effect: 'read',
  input: v.strictObject({
    ...filters,
    organizationId: v.optional(id()),
    brandId: v.optional(id()),
    keyWork: v.optional(KeyWork),
  }),
  errors: [],
})

/** Activities at which the caller's own branch is expected, joint ones included. */
export const activityFindMine = endpoint<Page<ActivityCard>>()({
  name: 'activity.findMine',
  audience: signedIn,
  effect: 'read',
  input: v.strictObject(filters),
  errors: [],
})

/** Activities of an organisation's subtree, for its desk. Drafts are for secretaries only. */
export const activityFindForDesk = endpoint<Page<ActivityCard>>()({
  name: 'activity.findForDesk',
  audience: roleOverOrganization('secretary', 'supervisor'),
  effect: 'read',
  input: v.strictObject({
    ...filters,
    organizationId: id(),
    state: v.optional(v.picklist(ACTIVITY_STATES)),
  }),
  errors: [],
})

/** How many public activities begin on each day: the dots of a calendar. */
export const activityCountDays = endpoint<DayCount[]>()({
  name: 'activity.countDays',
  audience: everyone,
  effect: 'read',
  input: v.strictObject({ month, organizationId: v.optional(id()) }),
  errors: [],
})

/** The same for the caller's own branch. */
export const activityCountMyDays = endpoint<DayCount[]>()({
  name: 'activity.countMyDays',
  audience: signedIn,
  effect: 'read',
  input: v.strictObject({ month }),
  errors: [],
})

/** A public activity as anyone may read it: no names of persons, of the minutes the public summary only. */
export const activityGet = endpoint<PublicActivity>()({
  name: 'activity.get',
  audience: everyone,
  effect: 'read',
  input: v.strictObject({ activityId }),
  errors: [],
})

/** An activity of the caller's own branch, or one it is invited to. */
export const activityGetForMember = endpoint<ActivityForMember>()({
  name: 'activity.getForMember',
  audience: signedIn,
  effect: 'read',
  input: v.strictObject({ activityId }),
  errors: [],
})

/** Everything about an activity, for its secretary and (drafts apart) whoever supervises the branch. */
export const activityGetForDesk = endpoint<ActivityForDesk>()({
  name: 'activity.getForDesk',
  audience: roleOverRecord('secretary', 'supervisor'),
  effect: 'read',
  input: v.strictObject({ activityId }),
  errors: [],
})

/**
 * Says how often a kind is usually held in this city, or takes the regulation's words again (`guidance` null).
 * `organizationId` is the root the administrator answers for.
 */
export const activityGuide = endpoint<GuidanceTable>()({
  name: 'activity.guide',
  audience: roleOverOrganization('administrator'),
  effect: 'write',
  input: v.strictObject({
    organizationId: id(),
    kind: v.picklist(ACTIVITY_KINDS, '请选择活动类型'),
    guidance: v.nullable(KindGuidance),
  }),
  errors: ['SETTINGS_ROOT_ONLY', 'SETTINGS_MISSING'],
})

/** What waits at a secretary's desk, and what this month, quarter or year has on record. */
export const activityGetDesk = endpoint<DeskOverview>()({
  name: 'activity.getDesk',
  audience: roleOverOrganization('secretary'),
  effect: 'read',
  input: v.strictObject({ organizationId: id() }),
  errors: [],
})

/** What the form for a new activity starts with: by its kind and the last one of it, or copied from an earlier one. */
export const activityPrefill = endpoint<Prefill>()({
  name: 'activity.prefill',
  audience: roleOverOrganization('secretary'),
  effect: 'read',
  input: v.strictObject({
    organizationId: id(),
    kind: v.optional(v.picklist(ACTIVITY_KINDS), 'themed-party-day'),
    copyOf: v.optional(id()),
  }),
  errors: [],
})

/** Plans an activity, as a draft or published at once. Sent twice with one nonce it is one activity. */
export const activityCreate = endpoint<Changed>()({
  name: 'activity.create',
  audience: roleOverOrganization('secretary'),
  effect: 'write',
  input: planWith({ organizationId: id(), nonce: nonce(), isPublished: v.optional(v.boolean(), false) }),
  errors: [...PLAN_ERRORS],
})

/** Plans the same activity for several months, one draft each, on a fixed day. */
export const activityCreateSeries = endpoint<{ activityIds: string[] }>()({
  name: 'activity.createSeries',
  audience: roleOverOrganization('secretary'),
  effect: 'write',
  input: planWith({
    organizationId: id(),
    nonce: nonce(),
    months: v.pipe(v.number(), v.integer(), v.minValue(2, '至少两个月'), v.maxValue(12, '最多十二个月')),
    /** The same date of each month, or the same weekday of the same week, e.g. the third Friday. */
    fixedBy: v.optional(v.picklist(['date', 'weekday']), 'date'),
  }),
  errors: [...PLAN_ERRORS],
})

/** Changes the plan. Of a published one those expected hear when time or place is another. */
export const activityUpdate = endpoint<Changed>()({
  name: 'activity.update',
  audience: roleOverRecord('secretary'),
  effect: 'write',
  input: planWith({ activityId, seenAt }),
  errors: [...PLAN_ERRORS, 'ACTIVITY_STATE', 'ACTIVITY_KIND_FIXED', 'ACTIVITY_STARTED'],
})

export const activityPublish = endpoint<Changed>()({
  name: 'activity.publish',
  audience: roleOverRecord('secretary'),
  effect: 'write',
  input: v.strictObject({ activityId }),
  errors: ['ACTIVITY_STATE'],
})

/** Calls a published activity off, with a reason; those expected are told. */
export const activityCancel = endpoint<Changed>()({
  name: 'activity.cancel',
  audience: roleOverRecord('secretary'),
  effect: 'write',
  input: v.strictObject({ activityId, reason: line('取消原因', 100) }),
  errors: ['ACTIVITY_STATE'],
})

/** Records a held activity once: minutes from the form, attendance counted from check-ins and marks. */
export const activityFinish = endpoint<Changed>()({
  name: 'activity.finish',
  audience: roleOverRecord('secretary'),
  effect: 'write',
  input: v.strictObject({ activityId, minutes: Minutes }),
  errors: ['ACTIVITY_STATE', 'ACTIVITY_NOT_STARTED', 'ACTIVITY_MINUTES_LIMITED'],
})

/** Corrects the record of a finished activity and counts attendance anew; how it read before is kept. */
export const activityAmend = endpoint<Changed>()({
  name: 'activity.amend',
  audience: roleOverRecord('secretary'),
  effect: 'write',
  input: v.strictObject({ activityId, seenAt, minutes: Minutes }),
  errors: ['ACTIVITY_STATE', 'ACTIVITY_MINUTES_LIMITED'],
})

/** Throws a draft away. */
export const activityRemove = endpoint<{ activityId: string }>()({
  name: 'activity.remove',
  audience: roleOverRecord('secretary'),
  effect: 'write',
  input: v.strictObject({ activityId }),
  errors: ['ACTIVITY_STATE'],
})
