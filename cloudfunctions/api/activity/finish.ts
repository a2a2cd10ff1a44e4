import { activityFinish } from '@contract/activity/endpoints'
import { refuseFinish } from '@contract/activity/rules'
import { countAttendance } from '../../_domain/activity/attendance'
import { refreshAttendance } from '../../_domain/checkin/attendance'
import { AppError, refuse } from '../../_kernel/app-error'
import { collection, find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { command } from '../../_kernel/sdk'
import { changed, nextRevision } from './answer'
import { refreshIfPublic } from './change'

/** The condition on the state gives one winner where two secretaries record at once; the other keeps the typed text. */
export const finishActivity = handler(activityFinish, async ({ input, caller, now, audit }) => {
  const activity = caller.require(['secretary'], await find('activities', input.activityId))
  refuse(refuseFinish(activity, input.minutes, now))
  const { attendance } = await countAttendance(activity)
  const after = { ...activity, state: 'finished' as const, updatedAt: nextRevision(activity, now) }
  const { stats } = await collection('activities')
    .where({ _id: activity._id, state: 'published' })
    .update({
      data: {
        state: after.state,
        minutes: command.set(input.minutes),
        attendance: command.set(attendance),
        finishedAt: now,
        updatedAt: after.updatedAt,
      },
    })
  if (stats.updated === 0) throw new AppError('ACTIVITY_STATE')
  // Again now that check-in is closed: somebody may have come in between the counting and the writing.
  await refreshAttendance(after)
  audit({ id: after._id, organizationId: after.organizationId, path: after.path })
  await refreshIfPublic(now, after)
  return changed(after)
})
