import { activityCancel } from '@contract/activity/endpoints'
import { refuseState } from '@contract/activity/rules'
import { cancelNotices } from '../../_domain/activity/tell'
import { refuse } from '../../_kernel/app-error'
import { handler } from '../../_kernel/handler'
import { changed, nextRevision } from './answer'
import { changeAndTell, refreshIfPublic } from './change'

export const cancelActivity = handler(activityCancel, async ({ input, caller, now, audit }) => {
  const { after } = await changeAndTell(caller, input.activityId, (activity) => {
    refuse(refuseState('cancel', activity.state))
    const updatedAt = nextRevision(activity, now)
    return {
      change: { state: 'cancelled', cancelReason: input.reason, updatedAt },
      tell: cancelNotices,
      takesBack: 'everything',
    }
  })
  audit({ id: after._id, organizationId: after.organizationId, path: after.path })
  await refreshIfPublic(now, after)
  return changed(after)
})
