import { brandFindTimeline } from '@contract/brand/endpoints'
import { AppError } from '../../_kernel/app-error'
import { find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { timelineOf } from './timeline'

/** Activities of a brand that is not shown are not listed here either, so its existence does not leak. */
export const findTimeline = handler(brandFindTimeline, async ({ input }) => {
  const [brand, timeline] = await Promise.all([
    find('publishedBrands', input.brandId),
    timelineOf(input.brandId, input.offset),
  ])
  if (!brand && !(await find('retiredBrands', input.brandId))) throw new AppError('NOT_FOUND')
  return timeline
})
