import {
  activityCreate,
  activityCreateSeries,
  activityFindForDesk,
  activityGetDesk,
  activityGetForDesk,
  activityPrefill,
  activityUpdate,
} from '@contract/activity/endpoints'
import type { ActivityKind } from '@contract/activity/entity'
import type { ActivityPlan } from '@contract/activity/plan'
import { useRef, useState } from 'react'
import { asCallError, type CallError, call } from '@/lib/cloud/call'
import { useDraft } from '@/lib/draft'
import { useSend } from '@/lib/states/use-send'
import { type FieldErrors, readPlan, valuesOf, withSuggestion } from './form-values'

/** What is asked anew after a change. */
export const REFRESHED = [activityGetDesk, activityFindForDesk, activityGetForDesk, activityPrefill]

export interface FormSource {
  organizationId: string
  plan: ActivityPlan
  names?: Record<string, string>
  /** Present where an existing activity is changed. */
  existing?: { activityId: string; updatedAt: number; state: 'draft' | 'published' }
}

/** The one form for a new activity, a draft and a published one. */
export function useActivityForm({ organizationId, plan, names, existing }: FormSource) {
  const initial = valuesOf(plan, names)
  const key = existing
    ? `activity.${existing.activityId}.${existing.updatedAt}`
    : `activity.new.${organizationId}`
  const draft = useDraft(key, initial)
  const suggestion = useRef(initial)
  const [errors, setErrors] = useState<FieldErrors>({})
  const [failed, setFailed] = useState<CallError | null>(null)
  const creating = useSend(activityCreate, REFRESHED)
  const series = useSend(activityCreateSeries, REFRESHED)
  const updating = useSend(activityUpdate, REFRESHED)

  /** Another kind suggests another title, time and agenda; what was typed stays. */
  const chooseKind = async (kind: ActivityKind) => {
    draft.set({ kind })
    if (existing) return
    try {
      const next = valuesOf(await call(activityPrefill, { organizationId, kind }))
      const old = suggestion.current
      suggestion.current = next
      draft.set((values) => (values.kind === kind ? withSuggestion(values, { ...old, kind }, next) : values))
    } catch (error) {
      setFailed(asCallError(error))
    }
  }

  const checked = () => {
    setFailed(null)
    const read = readPlan(draft.value)
    setErrors('errors' in read ? read.errors : {})
    return 'plan' in read ? read.plan : null
  }

  const done = <T>(answer: T | undefined) => {
    if (answer !== undefined) draft.clear()
    return answer
  }

  const save = async (isPublished: boolean) => {
    const ready = checked()
    if (!ready) return undefined
    if (existing)
      return done(
        await updating.send({ ...ready, activityId: existing.activityId, seenAt: existing.updatedAt }),
      )
    return done(await creating.send({ ...ready, organizationId, nonce: draft.takeNonce(), isPublished }))
  }

  const saveSeries = async (months: number, fixedBy: 'date' | 'weekday') => {
    const ready = checked()
    if (!ready) return undefined
    return done(await series.send({ ...ready, organizationId, nonce: draft.takeNonce(), months, fixedBy }))
  }

  const error = failed ?? creating.error ?? updating.error ?? series.error
  return {
    organizationId,
    draft,
    values: draft.value,
    errors: { ...errors, ...(error?.details.fields as FieldErrors | undefined) },
    error,
    isSending: creating.isSending || updating.isSending || series.isSending,
    existing,
    chooseKind,
    save,
    saveSeries,
  }
}

export type ActivityFormState = ReturnType<typeof useActivityForm>
