import type { Activity } from '@contract/activity/entity'
import type { OpenActivity } from '@contract/checkin/views'
import type { AnyEndpoint } from '@contract/endpoint'
import { find } from '../../_kernel/collections'
import type { Call } from '../../_kernel/handler'
import { unseal } from '../../_kernel/secrets'

/** The activity, for its secretary only; the audit entry points at it. */
export const loadOwnActivity = async (
  call: Pick<Call<AnyEndpoint>, 'caller' | 'audit'>,
  activityId: string,
): Promise<Activity> => {
  const activity = call.caller.require(['secretary'], await find('activities', activityId))
  call.audit({ id: activityId, organizationId: activity.organizationId, path: activity.path })
  return activity
}

/** What check-in screens say of an activity. */
export const showActivity = (activity: Activity): OpenActivity => ({
  _id: activity._id,
  title: activity.title,
  startsAt: activity.startsAt,
  endsAt: activity.endsAt,
  place: activity.place,
  organizationName: activity.organizationName,
  checkinClosesAt: activity.checkinClosesAt,
})

/** The activity's check-in secret, 32 bytes; sealed as Base64 text by whoever made the activity. */
export const secretOf = (activity: Activity) =>
  Uint8Array.from(Buffer.from(unseal('checkin', activity._id, activity.sealedCheckinSecret), 'base64'))
