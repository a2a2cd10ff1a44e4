import type { Activity } from '../activity/entity'
import type { Brand, PublishedBrand } from '../brand/entity'
import type { Plan } from '../plan/entity'

/** An activity that was held for the brand. */
export type LinkedActivity = Pick<
  Activity,
  '_id' | 'title' | 'kind' | 'startsAt' | 'businessWork' | 'keyWorks'
>

/** What questions rest on: records that are there anyway. */
export interface Facts {
  brand: Pick<Brand, 'createdAt' | 'updatedAt' | 'results' | 'integrationPoints'>
  /** Held or begun, the latest first. */
  activities: readonly LinkedActivity[]
  /** `savedAt`: when its latest version was saved; a task that is ticked off makes none. */
  plan: (Pick<Plan, 'version' | 'tasks'> & { savedAt: number }) | null
  published: Pick<PublishedBrand, 'version' | 'publishedAt' | 'results' | 'integrationPoints'> | null
}

/** 三会一课、主题党日 and the like: what Party organisations do as such. */
const PARTY_KINDS: readonly Activity['kind'][] = [
  'general-meeting',
  'committee-meeting',
  'group-meeting',
  'party-lecture',
  'themed-party-day',
  'organizational-life',
  'volunteer-service',
  'paired-work',
]

export const isPartyWork = ({ kind }: Pick<LinkedActivity, 'kind'>) => PARTY_KINDS.includes(kind)

export const servesBusiness = ({
  businessWork,
  keyWorks,
}: Pick<LinkedActivity, 'businessWork' | 'keyWorks'>) => businessWork !== '' || keyWorks.length > 0

/** Since when a lack in the record stands: since it was published with it, else since the draft was last saved. */
export const lackingSince = (
  { brand, published }: Facts,
  isLacking: (shown: Pick<Brand, 'results' | 'integrationPoints'>) => boolean,
) => (published && isLacking(published) ? Math.min(published.publishedAt, brand.updatedAt) : brand.updatedAt)
