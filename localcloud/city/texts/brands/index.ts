import type { BrandText } from '../brand-text'
import { WATER_BRANDS } from './water'

/** The city's brands, each written for its branch. */
export const BRAND_TEXTS: readonly BrandText[] = [...WATER_BRANDS]
