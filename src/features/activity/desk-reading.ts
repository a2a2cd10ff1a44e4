import type { ActivityForDesk, ActivityForMember } from '@contract/activity/views'
import { activityCard } from '@contract/home/rules'

/**
 * A desk's record as a reader of the branch sees it: of the minutes what was decided and what came of it. Until it
 * is recorded, attendance is what has been counted so far.
 */
export const readingOf = (activity: ActivityForDesk, now: number): ActivityForMember => ({
  ...activityCard(activity),
  keyWorks: activity.keyWorks,
  brand: activity.brand,
  businessWork: activity.businessWork,
  publicSummary: activity.minutes?.publicSummary ?? '',
  planItem: activity.planItem,
  agenda: activity.agenda,
  hostName: activity.hostName,
  recorderName: activity.recorderName,
  cancelReason: activity.cancelReason,
  checkinOpensMinutesBefore: activity.checkinOpensMinutesBefore,
  checkinClosesAt: activity.checkinClosesAt,
  resolutions: activity.minutes?.resolutions ?? '',
  outcome: activity.minutes?.outcome ?? '',
  attendance:
    activity.attendance ??
    (activity.state === 'published' && activity.startsAt <= now ? activity.attendanceNow : null),
})
