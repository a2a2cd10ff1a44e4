import { contentOf } from '@contract/brand/content'
import { brandGet, type ShownBrand } from '@contract/brand/endpoints'
import type { PublishedBrand, RetiredBrand } from '@contract/brand/entity'
import { AppError } from '../../_kernel/app-error'
import { find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { timelineOf } from './timeline'

const show = (brand: PublishedBrand | RetiredBrand): ShownBrand => ({
  _id: brand._id,
  ...contentOf(brand),
  version: brand.version,
  publishedAt: brand.publishedAt,
  approvedBy: brand.approvedBy,
  retiredAt: 'retiredAt' in brand ? brand.retiredAt : null,
})

/** What has ended is looked for only where nothing is on the wall: an old link goes on opening what it opened. */
export const getBrand = handler(brandGet, async ({ input }) => {
  const [shown, timeline] = await Promise.all([
    find('publishedBrands', input.brandId),
    timelineOf(input.brandId, 0),
  ])
  const brand = shown ?? (await find('retiredBrands', input.brandId))
  if (!brand) throw new AppError('NOT_FOUND')
  return { brand: show(brand), timeline }
})
