import type { Rows } from './row'

export const brandRows: Rows = {
  'brand.find': () => ({ text: '清流' }),
  'brand.get': () => ({ brandId: 'bdsupply00' }),
  'brand.findTimeline': () => ({ brandId: 'bdsupply00' }),
}
