import { activityUpdate } from '@contract/activity/endpoints'
import { mustTell, refuseUpdate, renewsReminders } from '@contract/activity/rules'
import { changeNotices, laterReminders, renewedReminders } from '../../_domain/activity/tell'
import { AppError, refuse } from '../../_kernel/app-error'
import { find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { changed, nextRevision } from './answer'
import { changeAndTell, refreshIfPublic } from './change'
import { fieldsOf, requireReferences } from './plan'

/** References are looked up before the transaction, which stays short; what it decides on it reads itself. */
export const updateActivity = handler(activityUpdate, async ({ input, caller, now, audit }) => {
  const { activityId, seenAt, ...plan } = input
  const seen = caller.require(['secretary'], await find('activities', activityId))
  refuse(refuseUpdate(seen, plan, now))
  await requireReferences(plan, seen, seen)
  const { before, after } = await changeAndTell(caller, activityId, (activity) => {
    refuse(refuseUpdate(activity, plan, now))
    if (activity.updatedAt !== seenAt) throw new AppError('CONFLICT')
    const fields = fieldsOf(plan, activity.organizationId)
    const change = { ...fields, updatedAt: nextRevision(activity, now) }
    if (activity.state !== 'published') return { change, tell: () => [], takesBack: null }
    if (mustTell(activity, plan))
      return {
        change,
        tell: (next) => [...changeNotices(next), ...laterReminders(next)],
        takesBack: 'everything',
      }
    return renewsReminders(activity, fields)
      ? { change, tell: (next) => renewedReminders(activity, next), takesBack: 'reminders' }
      : { change, tell: () => [], takesBack: null }
  })
  audit({ id: activityId, organizationId: after.organizationId, path: after.path })
  if (after.state === 'published') await refreshIfPublic(now, before, after)
  return changed(after)
})
