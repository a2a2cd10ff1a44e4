import type { Activity } from '@contract/activity/entity'
import type { ActivityForMember, BrandLink, PublicActivity } from '@contract/activity/views'
import { activityCard } from '@contract/home/rules'
import { find } from '../../_kernel/collections'

/** The brand an activity serves, as the public knows it; null where none is published. */
export const brandLinkOf = async (brandId: string | null): Promise<BrandLink | null> => {
  const brand = brandId ? await find('publishedBrands', brandId) : null
  return brand && { brandId: brand._id, name: brand.name }
}

/** What the plan says of the task it serves; a task may leave the plan later. */
export const planItemOf = async ({
  brandId,
  planItemKey,
}: Activity): Promise<ActivityForMember['planItem']> => {
  if (!brandId || !planItemKey) return null
  const plan = await find('plans', brandId)
  const task = plan?.tasks.find(({ key }) => key === planItemKey)
  return task ? { key: task.key, partyWork: task.partyWork } : null
}

export const showPublic = (activity: Activity, brand: BrandLink | null): PublicActivity => ({
  ...activityCard(activity),
  keyWorks: activity.keyWorks,
  brand,
  businessWork: activity.businessWork,
  publicSummary: activity.minutes?.publicSummary ?? '',
})

export const showToMember = (
  activity: Activity,
  brand: BrandLink | null,
  planItem: ActivityForMember['planItem'],
): ActivityForMember => ({
  ...showPublic(activity, brand),
  planItem,
  agenda: activity.agenda,
  hostName: activity.hostName,
  recorderName: activity.recorderName,
  cancelReason: activity.cancelReason,
  checkinOpensMinutesBefore: activity.checkinOpensMinutesBefore,
  checkinClosesAt: activity.checkinClosesAt,
  resolutions: activity.minutes?.resolutions ?? '',
  outcome: activity.minutes?.outcome ?? '',
  attendance: activity.attendance,
})
