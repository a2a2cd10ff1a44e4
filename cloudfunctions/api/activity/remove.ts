import { activityRemove } from '@contract/activity/endpoints'
import { refuseState } from '@contract/activity/rules'
import { AppError, refuse } from '../../_kernel/app-error'
import { collection, find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'

/** A draft published a moment ago stays: the condition is on the state as it is when it would be removed. */
export const removeActivity = handler(activityRemove, async ({ input, caller, audit }) => {
  const activity = caller.require(['secretary'], await find('activities', input.activityId))
  refuse(refuseState('remove', activity.state))
  const { stats } = await collection('activities').where({ _id: activity._id, state: 'draft' }).remove()
  if (stats.removed === 0) throw new AppError('ACTIVITY_STATE')
  audit({ id: activity._id, organizationId: activity.organizationId, path: activity.path })
  return { activityId: activity._id }
})
