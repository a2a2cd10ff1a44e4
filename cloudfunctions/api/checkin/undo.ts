import { checkinUndo } from '@contract/checkin/endpoints'
import { checkinId } from '@contract/checkin/entity'
import { refuseMark } from '@contract/checkin/rules'
import { refreshAttendance } from '../../_domain/checkin/attendance'
import { AppError, refuse } from '../../_kernel/app-error'
import { collection } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { command } from '../../_kernel/sdk'
import { loadSheet } from './sheet'

const refuseUnknown = async (_id: string, within: object) => {
  const { total } = await collection('checkins')
    .where({ _id, ...within })
    .count()
  if (total === 0) throw new AppError('NOT_FOUND')
}

export const undoCheckin = handler(checkinUndo, async (call) => {
  const { input, now, caller } = call
  const { activity, within } = await loadSheet(call, input.activityId)
  refuse(refuseMark(activity, null, now))
  const _id = checkinId(activity._id, input.personId)
  const { stats } = await collection('checkins')
    .where({ _id, undone: null, ...within })
    .update({
      data: {
        undone: command.set({ by: caller.personId, at: now }),
        status: 'undone',
        revision: command.inc(1),
        updatedAt: now,
      },
    })
  // Nothing changed: it was taken back already, which is what was asked for, or there is nothing to take back.
  if (stats.updated === 0) await refuseUnknown(_id, within)
  await refreshAttendance(activity)
  return { status: 'undone' as const }
})
