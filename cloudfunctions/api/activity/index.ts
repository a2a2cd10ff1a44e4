import { amendActivity } from './amend'
import { cancelActivity } from './cancel'
import { countMyDays, countPublicDays } from './count-days'
import { createActivity } from './create'
import { createSeries } from './create-series'
import { findActivities } from './find'
import { findActivitiesForDesk } from './find-for-desk'
import { findMyActivities } from './find-mine'
import { finishActivity } from './finish'
import { getActivity } from './get'
import { getDesk } from './get-desk'
import { getActivityForDesk } from './get-for-desk'
import { getActivityForMember } from './get-for-member'
import { guideActivities } from './guide'
import { prefillActivity } from './prefill'
import { publishActivity } from './publish'
import { removeActivity } from './remove'
import { updateActivity } from './update'

export const activityTable = {
  'activity.find': findActivities,
  'activity.findMine': findMyActivities,
  'activity.findForDesk': findActivitiesForDesk,
  'activity.countDays': countPublicDays,
  'activity.countMyDays': countMyDays,
  'activity.get': getActivity,
  'activity.getForMember': getActivityForMember,
  'activity.getForDesk': getActivityForDesk,
  'activity.getDesk': getDesk,
  'activity.guide': guideActivities,
  'activity.prefill': prefillActivity,
  'activity.create': createActivity,
  'activity.createSeries': createSeries,
  'activity.update': updateActivity,
  'activity.publish': publishActivity,
  'activity.cancel': cancelActivity,
  'activity.finish': finishActivity,
  'activity.amend': amendActivity,
  'activity.remove': removeActivity,
}
