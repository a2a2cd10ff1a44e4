import type { Brand } from '@contract/brand/entity'
import { AppError } from '../../_kernel/app-error'

/** The brand, unless it has ended. */
export const requireLiving = (brand: Brand): Brand => {
  if (brand.state !== 'living') throw new AppError('BRAND_RETIRED')
  return brand
}

/** The next revision: later than the one before even where two changes fall into one millisecond. */
export const nextRevision = (before: Pick<Brand, 'updatedAt'>, now: number) =>
  Math.max(now, before.updatedAt + 1)
