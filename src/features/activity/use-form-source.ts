import { activityGetForDesk, activityPrefill } from '@contract/activity/endpoints'
import { ACTIVITY_KINDS, type ActivityKind } from '@contract/activity/entity'
import { planOf } from '@contract/activity/prefill'
import type { ActivityForDesk } from '@contract/activity/views'
import { useRemote } from '@/lib/states/use-remote'
import type { FormSource } from './use-activity-form'

const isKind = (text?: string): text is ActivityKind => ACTIVITY_KINDS.includes(text as ActivityKind)

export interface FormRequest {
  /** An existing activity, else a new one of this organisation. */
  id?: string
  organizationId: string
  kind?: string
  copyOf?: string
}

const existingOf = ({ _id, updatedAt, state }: ActivityForDesk): FormSource['existing'] =>
  state === 'draft' || state === 'published' ? { activityId: _id, updatedAt, state } : undefined

/** What the form starts with: the activity asked for, or a prefilled plan. */
export function useFormSource({ id, organizationId, kind, copyOf }: FormRequest) {
  const existing = useRemote(activityGetForDesk, { activityId: id ?? '' }, { isEnabled: !!id })
  const prefill = useRemote(
    activityPrefill,
    { organizationId, copyOf, ...(isKind(kind) ? { kind } : {}) },
    { isEnabled: !id },
  )
  const activity = existing.data
  const source: FormSource | undefined = activity
    ? {
        organizationId: activity.organizationId,
        plan: planOf(activity),
        names: Object.fromEntries(activity.expected.map((branch) => [branch.organizationId, branch.name])),
        existing: existingOf(activity),
      }
    : prefill.data && { organizationId, plan: prefill.data }
  return { remote: id ? existing : prefill, activity, source }
}
