import { activityGet } from '@contract/activity/endpoints'
import { AppError } from '../../_kernel/app-error'
import { find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { brandLinkOf, showPublic } from './show'

export const getActivity = handler(activityGet, async ({ input }) => {
  const activity = await find('activities', input.activityId)
  if (!activity?.isPublic || activity.state === 'draft') throw new AppError('NOT_FOUND')
  return showPublic(activity, await brandLinkOf(activity.brandId))
})
