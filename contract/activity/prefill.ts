import { HOUR, instantOf, MINUTE } from '../time'
import type { Activity, ActivityKind } from './entity'
import type { ActivityPlan } from './plan'
import { KIND_TEMPLATES, suggestStart, suggestTitle } from './templates'

/** A plan to start a form with; the title is empty where a kind suggests none. */
export type Prefill = ActivityPlan

type Earlier = Pick<
  Activity,
  | 'kind'
  | 'customKind'
  | 'startsAt'
  | 'endsAt'
  | 'place'
  | 'agenda'
  | 'hostName'
  | 'recorderName'
  | 'keyWorks'
  | 'brandId'
  | 'planItemKey'
  | 'businessWork'
  | 'organizationId'
  | 'expectedOrganizationIds'
  | 'isPublic'
  | 'checkinOpensMinutesBefore'
  | 'checkinClosesAt'
>

/** What the branch's last activity tells about where its meetings are held and who leads them. */
export type Habit = Pick<Activity, 'place' | 'hostName' | 'recorderName'>

/**
 * A new activity of a kind, as the last one of the kind went; what a branch does anyway is not typed again. `planned` says
 * when those of the kind start that are still to come.
 */
export const prefillPlan = (
  kind: ActivityKind,
  last: Earlier | null,
  habit: Habit | null,
  brandId: string | null,
  now: number,
  planned: readonly number[] = [],
): Prefill => {
  const template = KIND_TEMPLATES[kind]
  const { day, clock } = suggestStart(kind, last?.startsAt ?? null, now, planned)
  const startsAt = instantOf(day, clock)
  const duration = last ? last.endsAt - last.startsAt : template.durationMinutes * MINUTE
  return {
    kind,
    customKind: last?.customKind ?? '',
    title: suggestTitle(kind, day),
    startsAt,
    endsAt: startsAt + Math.min(duration, 12 * HOUR),
    place: last?.place ?? habit?.place ?? '',
    agenda: [...template.agenda],
    hostName: last?.hostName ?? habit?.hostName ?? '',
    recorderName: last?.recorderName ?? habit?.recorderName ?? '',
    keyWorks: last?.keyWorks ?? [],
    brandId,
    planItemKey: null,
    businessWork: '',
    jointOrganizationIds: [],
    isPublic: template.mayBePublic && (last?.isPublic ?? false),
    checkinOpensMinutesBefore: last?.checkinOpensMinutesBefore ?? 30,
    checkinGraceMinutes: last ? graceOf(last) : 0,
  }
}

const graceOf = ({ endsAt, checkinClosesAt }: Pick<Earlier, 'endsAt' | 'checkinClosesAt'>) =>
  Math.min(240, Math.max(0, Math.round((checkinClosesAt - endsAt) / MINUTE)))

/** The plan of an existing activity, as its form shows it. */
export const planOf = (activity: Earlier & Pick<Activity, 'title'>): ActivityPlan => ({
  kind: activity.kind,
  customKind: activity.customKind,
  title: activity.title,
  startsAt: activity.startsAt,
  endsAt: activity.endsAt,
  place: activity.place,
  agenda: activity.agenda,
  hostName: activity.hostName,
  recorderName: activity.recorderName,
  keyWorks: activity.keyWorks,
  brandId: activity.brandId,
  planItemKey: activity.planItemKey,
  businessWork: activity.businessWork,
  jointOrganizationIds: activity.expectedOrganizationIds.filter((id) => id !== activity.organizationId),
  isPublic: activity.isPublic,
  checkinOpensMinutesBefore: activity.checkinOpensMinutesBefore,
  checkinGraceMinutes: graceOf(activity),
})

/** A new plan copied from an earlier activity, moved to the next fitting day. */
export const copyPlan = (earlier: Earlier & Pick<Activity, 'title'>, now: number): ActivityPlan => {
  const { day, clock } = suggestStart(earlier.kind, earlier.startsAt, now)
  const startsAt = instantOf(day, clock)
  return {
    ...planOf(earlier),
    title: suggestTitle(earlier.kind, day) || earlier.title,
    startsAt,
    endsAt: startsAt + (earlier.endsAt - earlier.startsAt),
  }
}
