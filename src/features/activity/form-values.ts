import type { ActivityKind } from '@contract/activity/entity'
import { ActivityPlan } from '@contract/activity/plan'
import { KIND_TEMPLATES } from '@contract/activity/templates'
import type { KeyWork } from '@contract/key-work'
import { clockOf, dayOf, instantOf } from '@contract/time'
import * as v from 'valibot'
import type { DayTime } from '@/ui/DateTimeField'

/** What the form holds while it is filled in: text as typed, any of it possibly empty. */
export interface FormValues {
  kind: ActivityKind
  customKind: string
  title: string
  start: DayTime
  end: DayTime
  place: string
  /** One topic a line. */
  agenda: string
  hostName: string
  recorderName: string
  keyWorks: KeyWork[]
  brandId: string | null
  planItemKey: string | null
  businessWork: string
  joint: { id: string; name: string }[]
  isPublic: boolean
  opensMinutes: string
  graceMinutes: string
}

const toDayTime = (at: number): DayTime => ({ day: dayOf(at), time: clockOf(at) })
const toInstant = ({ day, time }: DayTime) => (day && time ? instantOf(day, time) : undefined)

/** A plan as the form shows it; branches that take part are named by `names` where it knows them. */
export const valuesOf = (plan: ActivityPlan, names: Record<string, string> = {}): FormValues => ({
  kind: plan.kind,
  customKind: plan.customKind,
  title: plan.title,
  start: toDayTime(plan.startsAt),
  end: toDayTime(plan.endsAt),
  place: plan.place,
  agenda: plan.agenda.join('\n'),
  hostName: plan.hostName,
  recorderName: plan.recorderName,
  keyWorks: plan.keyWorks,
  brandId: plan.brandId,
  planItemKey: plan.planItemKey,
  businessWork: plan.businessWork,
  joint: plan.jointOrganizationIds.map((id) => ({ id, name: names[id] ?? '联合支部' })),
  isPublic: plan.isPublic,
  opensMinutes: String(plan.checkinOpensMinutesBefore),
  graceMinutes: String(plan.checkinGraceMinutes),
})

/** Digits as a number; anything else is left for the schema to refuse with its own sentence. */
const toMinutes = (text: string) => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN)

const inputOf = (values: FormValues) => ({
  kind: values.kind,
  customKind: values.kind === 'custom' ? values.customKind : '',
  title: values.title,
  startsAt: toInstant(values.start),
  endsAt: toInstant(values.end),
  place: values.place,
  agenda: values.agenda.split('\n').filter((topic) => topic.trim()),
  hostName: values.hostName,
  recorderName: values.recorderName,
  keyWorks: values.keyWorks,
  brandId: values.brandId,
  planItemKey: values.planItemKey,
  businessWork: values.businessWork,
  jointOrganizationIds: values.joint.map(({ id }) => id),
  isPublic: values.isPublic && KIND_TEMPLATES[values.kind].mayBePublic,
  checkinOpensMinutesBefore: toMinutes(values.opensMinutes),
  checkinGraceMinutes: toMinutes(values.graceMinutes),
})

export type FieldErrors = Partial<Record<string, string>>

/** The plan, or the first sentence for each field that is wrong. */
export function readPlan(values: FormValues): { plan: ActivityPlan } | { errors: FieldErrors } {
  const parsed = v.safeParse(ActivityPlan, inputOf(values))
  if (parsed.success) return { plan: parsed.output }
  const errors: FieldErrors = {}
  for (const issue of parsed.issues) errors[String(issue.path?.[0]?.key ?? '')] ??= issue.message
  return { errors }
}

/** Moves the end along when the start moves, so that the length stays. */
export function withStart(values: FormValues, start: DayTime): FormValues {
  const [before, after, end] = [toInstant(values.start), toInstant(start), toInstant(values.end)]
  if (before === undefined || after === undefined || end === undefined) return { ...values, start }
  return { ...values, start, end: toDayTime(end + after - before) }
}

/** Takes over a new suggestion wherever the person has left the old one as it was. */
export function withSuggestion(values: FormValues, old: FormValues, next: FormValues): FormValues {
  const kept = Object.entries(values).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(old[field as keyof FormValues]),
  )
  return { ...next, ...Object.fromEntries(kept), kind: next.kind }
}
