import type { Activity, ActivityCard } from '../activity/entity'
import type { BrandCard, PublishedBrand } from '../brand/entity'
import type { Notice, NoticeAudience, NoticeHead } from '../notice/entity'
import { DAY, dayOf, instantOf } from '../time'

/** How many a summary holds: more than a page shows, so that what passes during the day leaves no gap. */
export const SUMMARY_SIZES = { brands: 6, activities: 20, notices: 30 } as const

/** How many a front page shows. */
export const HOME_SIZES = { activities: 6, notices: 6 } as const

/** The summary that a notice appears in: `public`, the organisation's, or `role:<role>:<organizationId>`. */
export const summaryIdOf = (audience: NoticeAudience) => {
  if (audience.kind === 'public') return 'public'
  if (audience.kind === 'subtree') return audience.organizationId
  return `role:${audience.role}:${audience.organizationId}`
}

/**
 * Where today's brands start in the city's order: each day the next ones, so that everyone's turn comes
 * and nobody's work is ranked.
 */
export const firstFeatured = (total: number, now: number) => {
  if (total === 0) return 0
  const days = Math.floor((instantOf(dayOf(now)) - instantOf('2020-01-01')) / DAY)
  return (days * SUMMARY_SIZES.brands) % total
}

export const activityCard = (activity: ActivityCard): ActivityCard => ({
  _id: activity._id,
  kind: activity.kind,
  customKind: activity.customKind,
  title: activity.title,
  startsAt: activity.startsAt,
  endsAt: activity.endsAt,
  place: activity.place,
  state: activity.state,
  organizationId: activity.organizationId,
  organizationName: activity.organizationName,
  isPublic: activity.isPublic,
})

/** Whether a front page for everyone announces an activity. */
export const isAnnounced = (activity: Pick<Activity, 'isPublic' | 'state' | 'endsAt'>, now: number) =>
  activity.isPublic && activity.state === 'published' && activity.endsAt > now

export const brandCard = (brand: BrandCard | PublishedBrand): BrandCard => ({
  _id: brand._id,
  name: brand.name,
  slogan: brand.slogan,
  organizationId: brand.organizationId,
  organizationName: brand.organizationName,
  unitNature: brand.unitNature,
  phase: brand.phase,
  keyWorks: brand.keyWorks,
  coverFileId: brand.coverFileId,
  emblemFileId: brand.emblemFileId,
})

export const noticeHead = (notice: NoticeHead): NoticeHead => ({
  _id: notice._id,
  title: notice.title,
  organizationName: notice.organizationName,
  sentAt: notice.sentAt,
  isPinned: notice.isPinned,
  validFrom: notice.validFrom,
  validUntil: notice.validUntil,
})

/** Whether a notice is to be seen at an instant, as far as its dates say. */
export const isInForce = (notice: Pick<Notice, 'validFrom' | 'validUntil'>, now: number) =>
  notice.validFrom <= now && notice.validUntil > now

/** Pinned first, then the latest. */
export const byPlace = (one: NoticeHead, other: NoticeHead) =>
  Number(other.isPinned) - Number(one.isPinned) || (other.sentAt ?? 0) - (one.sentAt ?? 0)
