import type { Activity } from '@contract/activity/entity'
import { type Checkin, checkinId } from '@contract/checkin/entity'
import { statusOf } from '@contract/checkin/rules'

/** A person as a check-in names them. */
export interface Attendee {
  personId: string
  personName: string
  branchId: string | null
  branchName: string
}

type Content = Pick<Checkin, 'claim' | 'mark' | 'isExpected'>

/** A first record of a person at an activity. */
export const newCheckin = (
  activity: Pick<Activity, '_id' | 'organizationId' | 'path' | 'organizationOrder'>,
  attendee: Attendee,
  content: Content,
  now: number,
): Checkin => ({
  _id: checkinId(activity._id, attendee.personId),
  organizationId: activity.organizationId,
  path: activity.path,
  organizationOrder: activity.organizationOrder,
  activityId: activity._id,
  ...attendee,
  ...content,
  undone: null,
  status: statusOf({ ...content, undone: null }),
  revision: 1,
  updatedAt: now,
})
