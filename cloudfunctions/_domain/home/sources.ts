import type { ActivityCard } from '@contract/activity/entity'
import type { BrandCard } from '@contract/brand/entity'
import {
  activityCard,
  brandCard,
  byPlace,
  firstFeatured,
  noticeHead,
  SUMMARY_SIZES,
} from '@contract/home/rules'
import type { NoticeHead } from '@contract/notice/entity'
import { DAY } from '@contract/time'
import { collection } from '../../_kernel/collections'
import { command } from '../../_kernel/sdk'

/** Public activities that are to come or going on, the next first. */
export const readActivities = async (now: number): Promise<ActivityCard[]> => {
  const { data } = await collection('activities')
    .where({
      isPublic: true,
      startsAt: command.gt(now - DAY),
      endsAt: command.gt(now),
      state: 'published',
    })
    .orderBy('startsAt', 'asc')
    .orderBy('_id', 'asc')
    .limit(SUMMARY_SIZES.activities)
    .get()
  return data.map(activityCard)
}

const inOrder = (skip: number, limit: number) =>
  collection('publishedBrands')
    .where({})
    .orderBy('organizationOrder', 'asc')
    .orderBy('_id', 'asc')
    .skip(skip)
    .limit(limit)
    .get()

/** Today's brands, in the city's order from where today starts, around the end. */
export const readBrands = async (now: number): Promise<BrandCard[]> => {
  const { total } = await collection('publishedBrands').where({}).count()
  const wanted = Math.min(SUMMARY_SIZES.brands, total)
  if (wanted === 0) return []
  const { data } = await inOrder(firstFeatured(total, now), wanted)
  const missing = wanted - data.length
  const wrapped = missing > 0 ? (await inOrder(0, missing)).data : []
  return [...data, ...wrapped].map(brandCard)
}

const audienceKeyOf = (summaryId: string) =>
  summaryId === 'public' || summaryId.startsWith('role:') ? summaryId : `subtree:${summaryId}`

/** More than are shown, because pinned ones come first whatever their date. */
const NOTICES_READ = 500

/** Notices of one summary that are sent and not over. */
export const readNotices = async (summaryId: string, now: number): Promise<NoticeHead[]> => {
  const { data } = await collection('notices')
    .where({ audienceKey: audienceKeyOf(summaryId), state: 'sent', validUntil: command.gt(now) })
    .orderBy('sentAt', 'desc')
    .limit(NOTICES_READ)
    .get()
  return data.map(noticeHead).sort(byPlace).slice(0, SUMMARY_SIZES.notices)
}
