import type { Activity } from '@contract/activity/entity'
import type { OutboxItem } from '@contract/subscription/entity'
import { withdrawEarlier } from '../../_domain/activity/tell'
import { refreshPublicActivities } from '../../_domain/home/summary'
import type { Caller } from '../../_kernel/caller'
import { transact } from '../../_kernel/transaction'

/** What a change does to a record: new values by field, and what those expected are told. */
interface Step {
  change: Partial<Activity>
  tell: (after: Activity) => OutboxItem[]
  /** Whether what is still to be said of earlier revisions is no longer true. */
  takesBack: 'everything' | 'reminders' | null
}

/**
 * Changes a record and puts word of it into the outbox, both or neither. Of two at once the second reads what the
 * first left behind, so `decide` refuses by the state as it then is.
 */
export const changeAndTell = async (
  caller: Caller,
  activityId: string,
  decide: (activity: Activity) => Step,
): Promise<{ before: Activity; after: Activity }> => {
  const done = await transact(async (transaction) => {
    const record = (await transaction.collection('activities').doc(activityId).get()).data ?? null
    const before = caller.require(['secretary'], record)
    const { change, tell, takesBack } = decide(before)
    const after = { ...before, ...change }
    await transaction.collection('activities').doc(activityId).update({ data: change })
    for (const item of tell(after)) await transaction.collection('outbox').add({ data: item })
    return { before, after, takesBack }
  })
  if (done.takesBack) await withdrawEarlier(done.after, done.takesBack)
  return done
}

/** The front page follows where the activity was or is announced on it. */
export const refreshIfPublic = async (now: number, ...activities: Pick<Activity, 'isPublic'>[]) => {
  if (activities.some(({ isPublic }) => isPublic)) await refreshPublicActivities(now)
}
