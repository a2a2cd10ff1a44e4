import type { ErrorCode } from '../errors'
import { addDays, DAY, dayOf, HOUR, instantOf, isQuiet, quietUntil } from '../time'
import { WORK_CALENDAR } from '../work-calendar'
import type { Activity, ActivityState, Minutes } from './entity'
import { KIND_TEMPLATES } from './templates'

/** What can be done to an activity, and the states it can be done in. */
export const ALLOWED_STATES = {
  update: ['draft', 'published'],
  publish: ['draft'],
  remove: ['draft'],
  cancel: ['published'],
  finish: ['published'],
  amend: ['finished'],
} as const satisfies Record<string, readonly ActivityState[]>

export type ActivityAction = keyof typeof ALLOWED_STATES

export const mayDo = (action: ActivityAction, state: ActivityState) =>
  (ALLOWED_STATES[action] as readonly ActivityState[]).includes(state)

export const refuseState = (action: ActivityAction, state: ActivityState): ErrorCode | null =>
  mayDo(action, state) ? null : 'ACTIVITY_STATE'

type Plan = Pick<Activity, 'kind' | 'customKind' | 'startsAt' | 'endsAt' | 'place' | 'isPublic'>

/** What no activity may be, whatever its state. */
export const refusePlan = (plan: Pick<Plan, 'kind' | 'isPublic'>): ErrorCode | null =>
  plan.isPublic && !KIND_TEMPLATES[plan.kind].mayBePublic ? 'ACTIVITY_INTERNAL_KIND' : null

/**
 * A draft may change altogether. Once people have been told, the kind stays; once it has begun, so does the start
 * (those who came would otherwise have been late or early).
 */
export const refuseUpdate = (
  activity: Plan & Pick<Activity, 'state'>,
  change: Plan,
  now: number,
): ErrorCode | null => {
  if (!mayDo('update', activity.state)) return 'ACTIVITY_STATE'
  if (activity.state === 'draft') return refusePlan(change)
  if (change.kind !== activity.kind || change.customKind !== activity.customKind) return 'ACTIVITY_KIND_FIXED'
  if (change.startsAt !== activity.startsAt && activity.startsAt <= now) return 'ACTIVITY_STARTED'
  return refusePlan(change)
}

/** Whether those expected must hear of a change: the time or the place is another. */
/** Whether what was to be reminded of reads otherwise now, or other branches are to be reminded. */
export const renewsReminders = (
  before: Pick<Activity, 'title' | 'expectedOrganizationIds'>,
  after: Pick<Activity, 'title' | 'expectedOrganizationIds'>,
) =>
  before.title !== after.title ||
  [...before.expectedOrganizationIds].sort().join() !== [...after.expectedOrganizationIds].sort().join()

export const mustTell = (activity: Plan, change: Plan) =>
  change.startsAt !== activity.startsAt ||
  change.endsAt !== activity.endsAt ||
  change.place !== activity.place

export const refuseFinish = (
  activity: Pick<Activity, 'state' | 'startsAt' | 'kind'>,
  minutes: Minutes,
  now: number,
): ErrorCode | null =>
  refuseState('finish', activity.state) ??
  (activity.startsAt > now ? 'ACTIVITY_NOT_STARTED' : null) ??
  refuseMinutes(activity.kind, minutes)

/** 组织生活会 keeps its agenda and resolutions only (rules.md §4). */
export const refuseMinutes = (kind: Activity['kind'], minutes: Minutes): ErrorCode | null => {
  if (KIND_TEMPLATES[kind].keeps === 'everything') return null
  const { discussion, differentOpinions, outcome, publicSummary } = minutes
  return discussion || differentOpinions || outcome || publicSummary ? 'ACTIVITY_MINUTES_LIMITED' : null
}

/** Whether the activity begins before the quiet hours that run now are over: then word of its end cannot wait. */
export const isUrgentToTell = (startsAt: number, now: number) => {
  return startsAt < quietUntil(now, WORK_CALENDAR)
}

/** Seven in the evening of a day, or of the last one before it that is no holiday. */
const lastEvening = (day: string): number =>
  WORK_CALENDAR.holidays.includes(day) ? lastEvening(addDays(day, -1)) : instantOf(day, '19:00')

/** When to remind those expected: the day before at the same hour, moved out of the quiet hours; null if too late. */
export const remindsAt = (startsAt: number, now: number) => {
  const dayBefore = startsAt - DAY
  const at = isQuiet(dayBefore, WORK_CALENDAR) ? lastEvening(dayOf(dayBefore)) : dayBefore
  if (at > now) return at
  return startsAt - now > 2 * HOUR ? now : null
}

/** Where the activity stands for a reader: published ones are ahead, going on or waiting for their record. */
export const progressOf = (
  activity: Pick<Activity, 'state' | 'startsAt' | 'endsAt'>,
  now: number,
): ActivityState | 'ongoing' | 'ended' => {
  if (activity.state !== 'published') return activity.state
  if (now < activity.startsAt) return 'published'
  return now < activity.endsAt ? 'ongoing' : 'ended'
}

/** The states in which others than its own desk may know of an activity. */
export const KNOWN_STATES = ['published', 'finished', 'archived', 'cancelled'] as const
