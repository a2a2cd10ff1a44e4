import { activityPublish } from '@contract/activity/endpoints'
import { refuseState } from '@contract/activity/rules'
import { reminders } from '../../_domain/activity/tell'
import { refuse } from '../../_kernel/app-error'
import { handler } from '../../_kernel/handler'
import { changed, nextRevision } from './answer'
import { changeAndTell, refreshIfPublic } from './change'

export const publishActivity = handler(activityPublish, async ({ input, caller, now, audit }) => {
  const { after } = await changeAndTell(caller, input.activityId, (activity) => {
    refuse(refuseState('publish', activity.state))
    const updatedAt = nextRevision(activity, now)
    return { change: { state: 'published', publishedAt: now, updatedAt }, tell: reminders, takesBack: null }
  })
  audit({ id: after._id, organizationId: after.organizationId, path: after.path })
  await refreshIfPublic(now, after)
  return changed(after)
})
