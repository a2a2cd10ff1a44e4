import type { Activity } from '@contract/activity/entity'
import type { PublishedBrand } from '@contract/brand/entity'
import { emptySummary, type Settings, type Summary } from '@contract/home/entity'
import {
  activityCard,
  brandCard,
  byPlace,
  firstFeatured,
  isAnnounced,
  noticeHead,
  SUMMARY_SIZES,
  summaryIdOf,
} from '@contract/home/rules'
import type { Notice } from '@contract/notice/entity'

const featured = (brands: readonly PublishedBrand[], now: number) => {
  const inOrder = [...brands].sort((one, other) => one.organizationOrder - other.organizationOrder)
  const first = firstFeatured(inOrder.length, now)
  return [...inOrder.slice(first), ...inOrder.slice(0, first)].slice(0, SUMMARY_SIZES.brands).map(brandCard)
}

const announced = (activities: readonly Activity[], now: number) =>
  activities
    .filter((activity) => isAnnounced(activity, now))
    .sort((one, other) => one.startsAt - other.startsAt || (one._id < other._id ? -1 : 1))
    .slice(0, SUMMARY_SIZES.activities)
    .map(activityCard)

/** What the front pages show, made from the same sources as the cloud makes it from. */
export const summariesOf = (
  from: { brands: readonly PublishedBrand[]; activities: readonly Activity[]; notices: readonly Notice[] },
  settings: Settings,
  now: number,
): Summary[] => {
  const summaries = new Map<string, Summary>()
  const open = (id: string) => {
    const summary = summaries.get(id) ?? emptySummary(id, now)
    summaries.set(id, summary)
    return summary
  }
  Object.assign(open('public'), {
    settings,
    brands: featured(from.brands, now),
    activities: announced(from.activities, now),
  })
  for (const notice of from.notices)
    if (notice.state === 'sent' && notice.validUntil > now)
      open(summaryIdOf(notice.audience)).notices.push(noticeHead(notice))
  for (const summary of summaries.values()) summary.notices.sort(byPlace)
  return [...summaries.values()]
}
