import { activityGetForMember } from '@contract/activity/endpoints'
import { AppError } from '../../_kernel/app-error'
import { find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { brandLinkOf, showToMember } from './show'

/** Whoever is on the roster of an expected branch may read; for anybody else it does not exist. */
export const getActivityForMember = handler(activityGetForMember, async ({ input, caller }) => {
  const activity = await find('activities', input.activityId)
  const own = caller.identity.branch?.organizationId
  if (!activity || activity.state === 'draft' || !own || !activity.expectedOrganizationIds.includes(own))
    throw new AppError('NOT_FOUND')
  return showToMember(activity, await brandLinkOf(activity.brandId))
})
