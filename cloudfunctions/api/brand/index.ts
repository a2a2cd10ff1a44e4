import { findBrands } from './find'
import { findTimeline } from './find-timeline'
import { getBrand } from './get'

export const brandTable = {
  'brand.find': findBrands,
  'brand.get': getBrand,
  'brand.findTimeline': findTimeline,
}
