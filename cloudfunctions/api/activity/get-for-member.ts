import { activityGetForMember } from '@contract/activity/endpoints'
import { AppError } from '../../_kernel/app-error'
import { find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { brandLinkOf, planItemOf, showToMember } from './show'

/** Whoever is on the roster of an expected branch may read; for anybody else it does not exist. */
export const getActivityForMember = handler(activityGetForMember, async ({ input, caller }) => {
  const activity = await find('activities', input.activityId)
  const own = caller.identity.branch?.organizationId
  if (!activity || activity.state === 'draft' || !own || !activity.expectedOrganizationIds.includes(own))
    throw new AppError('NOT_FOUND')
  // A branch's plan is read by the branch; guests from others see what everyone sees.
  const isOwn = activity.organizationId === own
  const [brand, planItem] = await Promise.all([
    brandLinkOf(activity.brandId),
    isOwn ? planItemOf(activity) : null,
  ])
  return showToMember(activity, brand, planItem)
})
