import type { Activity } from '@contract/activity/entity'
import { isUrgentToTell, remindsAt } from '@contract/activity/rules'
import type { OutboxItem } from '@contract/subscription/entity'
import { activityMessage } from '@contract/subscription/messages'
import { HOUR } from '@contract/time'
import { collection } from '../../_kernel/collections'
import { command, database } from '../../_kernel/sdk'
import { outboxItem } from '../subscription/outbox'

type Told = Pick<Activity, '_id' | 'title' | 'startsAt' | 'place' | 'expectedOrganizationIds' | 'updatedAt'>

const pageOfActivity = (activityId: string) => `pages/public/activity/index?id=${activityId}`

/**
 * One item for each expected branch, so that a meeting of several branches needs no list of persons.
 * Items are as old as the revision of the activity they tell of: that is how a later one takes back earlier ones.
 */
const items = (
  activity: Told,
  event: string,
  hint: string,
  timing: { notBefore?: number; expiresAt: number; isUrgent?: boolean },
): OutboxItem[] =>
  activity.expectedOrganizationIds.map((organizationId) =>
    outboxItem({
      id: `activity.${activity._id}.${event}.${organizationId}`,
      template: 'activity',
      audience: { kind: 'subtree', organizationId },
      data: activityMessage(activity, hint),
      page: pageOfActivity(activity._id),
      now: activity.updatedAt,
      ...timing,
    }),
  )

/** A reminder the day before; none for what is too near or past. */
export const reminders = (activity: Told): OutboxItem[] => {
  const notBefore = remindsAt(activity.startsAt, activity.updatedAt)
  if (notBefore === null) return []
  return items(activity, `reminder-${activity.updatedAt}`, '请安排好时间参加', {
    notBefore,
    expiresAt: activity.startsAt,
  })
}

/** Reminders as they read now: those ahead, and at once for branches that are expected only since this change. */
export const renewedReminders = (before: Told, after: Told): OutboxItem[] =>
  reminders(after).filter(
    ({ notBefore, audience }) =>
      notBefore > after.updatedAt ||
      (audience.kind === 'subtree' && !before.expectedOrganizationIds.includes(audience.organizationId)),
  )

/** The reminder that still lies ahead, for those who hear of a change anyway. */
export const laterReminders = (activity: Told) =>
  reminders(activity).filter(({ notBefore }) => notBefore > activity.updatedAt)

/** Word of another time or place. */
export const changeNotices = (activity: Told): OutboxItem[] =>
  activity.startsAt <= activity.updatedAt
    ? []
    : items(activity, `change-${activity.updatedAt}`, '时间或地点有变，请以此为准', {
        expiresAt: activity.startsAt,
      })

/** Word that it is called off; it goes out in quiet hours where people would otherwise set off. */
export const cancelNotices = (activity: Told): OutboxItem[] =>
  activity.startsAt + HOUR <= activity.updatedAt
    ? []
    : items(activity, 'cancel', '活动已取消，不必前往', {
        expiresAt: activity.startsAt + HOUR,
        isUrgent: isUrgentToTell(activity.startsAt, activity.updatedAt),
      })

/** Takes back what was to be said of earlier revisions of an activity, as far as it has not gone out. */
export const withdrawEarlier = (
  activity: Pick<Activity, '_id' | 'updatedAt'>,
  what: 'everything' | 'reminders',
) =>
  collection('outbox')
    .where({
      state: command.in(['waiting', 'sending']),
      page: pageOfActivity(activity._id),
      ...(what === 'reminders'
        ? { _id: database.RegExp({ regexp: `^activity\\.${activity._id}\\.reminder-` }) }
        : {}),
      createdAt: command.lt(activity.updatedAt),
    })
    .update({ data: { state: 'withdrawn', updatedAt: activity.updatedAt } })
