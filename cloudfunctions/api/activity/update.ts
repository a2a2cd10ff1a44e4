import { activityUpdate } from '@contract/activity/endpoints'
import { mustTell, refuseUpdate } from '@contract/activity/rules'
import { changeNotices, laterReminders } from '../../_domain/activity/tell'
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
    const isNews = activity.state === 'published' && mustTell(activity, plan)
    return {
      change: { ...fieldsOf(plan, activity.organizationId), updatedAt: nextRevision(activity, now) },
      tell: (next) => (isNews ? [...changeNotices(next), ...laterReminders(next)] : []),
      takesBack: isNews,
    }
  })
  audit({ id: activityId, organizationId: after.organizationId, path: after.path })
  if (after.state === 'published') await refreshIfPublic(now, before, after)
  return changed(after)
})
