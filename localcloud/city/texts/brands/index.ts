import type { BrandText } from '../brand-text'
import { HEALTH_BRANDS } from './health'
import { HOUSING_BRANDS } from './housing'
import { LABOUR_BRANDS } from './labour'
import { MARKET_BRANDS } from './market'
import { OFFICE_BRANDS } from './office'
import { OTHER_BRANDS } from './others'
import { TRAFFIC_AND_EDUCATION_BRANDS } from './traffic-education'
import { WATER_BRANDS } from './water'

/** The city's brands, each written for its branch. */
export const BRAND_TEXTS: readonly BrandText[] = [
  ...OFFICE_BRANDS,
  ...WATER_BRANDS,
  ...HOUSING_BRANDS,
  ...LABOUR_BRANDS,
  ...MARKET_BRANDS,
  ...TRAFFIC_AND_EDUCATION_BRANDS,
  ...HEALTH_BRANDS,
  ...OTHER_BRANDS,
]
