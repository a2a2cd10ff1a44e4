import { brandGet, type ShownBrand } from '@contract/brand/endpoints'
import type { PublishedBrand, RetiredBrand } from '@contract/brand/entity'
import { AppError } from '../../_kernel/app-error'
import { find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { timelineOf } from './timeline'

const show = (brand: PublishedBrand | RetiredBrand): ShownBrand => ({
  _id: brand._id,
  organizationId: brand.organizationId,
  organizationName: brand.organizationName,
  unitNature: brand.unitNature,
  name: brand.name,
  slogan: brand.slogan,
  meaning: brand.meaning,
  emblemMeaning: brand.emblemMeaning,
  emblemFileId: brand.emblemFileId,
  coverFileId: brand.coverFileId,
  photos: brand.photos,
  positioning: brand.positioning,
  method: brand.method,
  vehicles: brand.vehicles,
  integrationPoints: brand.integrationPoints,
  approach: brand.approach,
  practices: brand.practices,
  results: brand.results,
  mechanisms: brand.mechanisms,
  phase: brand.phase,
  keyWorks: brand.keyWorks,
  foundedOn: brand.foundedOn,
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
