import type { Learning } from '@contract/library/entity'
import { AppError } from '../../_kernel/app-error'
import { find } from '../../_kernel/collections'

interface Found {
  target: Learning['target']
  /** Taken down or ended: to be read about, no longer to be begun with. */
  isEnded: boolean
}

const brandTarget = async (id: string): Promise<Found | null> => {
  const [shown, brand] = await Promise.all([find('publishedBrands', id), find('brands', id)])
  // A brand that was never public is nobody else's to know of.
  const known = shown ?? (brand?.publishedVersion ? brand : null) ?? (await find('retiredBrands', id))
  if (!known) return null
  const { organizationId, organizationName, name } = known
  return {
    target: { kind: 'brand', id, title: name, organizationId, organizationName },
    isEnded: !shown || brand?.state === 'retired',
  }
}

const practiceTarget = async (id: string): Promise<Found | null> => {
  const practice = await find('practices', id)
  if (!practice || practice.publishedAt === null) return null
  const { organizationId, organizationName, title } = practice
  return {
    target: { kind: 'practice', id, title, organizationId, organizationName },
    isEnded: practice.state !== 'published',
  }
}

/** What is to be learnt from, where it is or was public. */
export const targetOf = async ({ kind, id }: Pick<Learning['target'], 'kind' | 'id'>): Promise<Found> => {
  const found = await (kind === 'brand' ? brandTarget : practiceTarget)(id)
  if (!found) throw new AppError('NOT_FOUND')
  return found
}
