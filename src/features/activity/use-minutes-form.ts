import { activityAmend, activityFinish } from '@contract/activity/endpoints'
import { Minutes } from '@contract/activity/entity'
import type { ActivityForDesk } from '@contract/activity/views'
import { useState } from 'react'
import * as v from 'valibot'
import { useDraft } from '@/lib/draft'
import { useSend } from '@/lib/states/use-send'
import type { FieldErrors } from './form-values'
import { REFRESHED } from './use-activity-form'

const NOTHING: Minutes = {
  discussion: '',
  differentOpinions: '',
  resolutions: '',
  outcome: '',
  publicSummary: '',
}

/** The record of a held activity: sent once, corrected afterwards. */
export function useMinutesForm(activity: ActivityForDesk) {
  // The revision that was read first is the one corrected, whatever is asked anew while one writes.
  const [seenAt] = useState(activity.updatedAt)
  const draft = useDraft<Minutes>(`minutes.${activity._id}.${seenAt}`, activity.minutes ?? NOTHING)
  const [errors, setErrors] = useState<FieldErrors>({})
  const finishing = useSend(activityFinish, REFRESHED)
  const amending = useSend(activityAmend, REFRESHED)
  const isCorrection = activity.state === 'finished'

  const send = async () => {
    const parsed = v.safeParse(Minutes, draft.value)
    setErrors(
      Object.fromEntries((parsed.issues ?? []).map(({ path, message }) => [String(path?.[0]?.key), message])),
    )
    if (!parsed.success) return false
    const input = { activityId: activity._id, minutes: parsed.output }
    const saved = isCorrection ? await amending.send({ ...input, seenAt }) : await finishing.send(input)
    if (saved) draft.clear()
    return saved !== undefined
  }

  return {
    draft,
    errors,
    error: finishing.error ?? amending.error,
    isSending: finishing.isSending || amending.isSending,
    isCorrection,
    send,
  }
}

export type MinutesFormState = ReturnType<typeof useMinutesForm>
