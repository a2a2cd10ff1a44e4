import { activityAmend } from '@contract/activity/endpoints'
import { refuseMinutes, refuseState } from '@contract/activity/rules'
import { countAttendance } from '../../_domain/activity/attendance'
import { AppError, refuse } from '../../_kernel/app-error'
import { collection, find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { command } from '../../_kernel/sdk'
import { changed, nextRevision } from './answer'

/** Keeps who corrected the record, when, and how it read before; two at once give one correction and a CONFLICT. */
export const amendActivity = handler(activityAmend, async ({ input, caller, now, audit }) => {
  const activity = caller.require(['secretary'], await find('activities', input.activityId))
  refuse(refuseState('amend', activity.state) ?? refuseMinutes(activity.kind, input.minutes))
  if (!activity.minutes) throw new AppError('ACTIVITY_STATE')
  const { attendance } = await countAttendance(activity)
  const updatedAt = nextRevision(activity, now)
  const { stats } = await collection('activities')
    .where({ _id: activity._id, state: 'finished', updatedAt: input.seenAt })
    .update({
      data: {
        minutes: command.set(input.minutes),
        attendance: command.set(attendance),
        amendments: command.push([{ at: now, by: caller.personId, before: activity.minutes }]),
        updatedAt,
      },
    })
  if (stats.updated === 0) throw new AppError('CONFLICT')
  audit({ id: activity._id, organizationId: activity.organizationId, path: activity.path })
  return changed({ ...activity, updatedAt })
})
