import type { Activity } from '@contract/activity/entity'

/** What a change answers. */
export const changed = ({ _id, state, updatedAt }: Pick<Activity, '_id' | 'state' | 'updatedAt'>) => ({
  activityId: _id,
  state,
  updatedAt,
})

/** The next revision: later than the one before even where two changes fall into one millisecond. */
export const nextRevision = (before: Pick<Activity, 'updatedAt'>, now: number) =>
  Math.max(now, before.updatedAt + 1)
