import { checkinAdmit } from '@contract/checkin/endpoints'
import { refuseMark } from '@contract/checkin/rules'
import { refreshAttendance } from '../../_domain/checkin/attendance'
import { AppError, refuse } from '../../_kernel/app-error'
import { find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { loadOwnActivity } from './activity'
import { addMarked, markExisting } from './mark-people'

/** Only someone whose refusal is kept can be admitted, so that no roster of others can be probed. */
export const admitGuest = handler(checkinAdmit, async (call) => {
  const { input, now, caller } = call
  const activity = await loadOwnActivity(call, input.activityId)
  refuse(refuseMark(activity, 'present', now))
  const refusal = await find('checkinRefusals', `${activity._id}.${input.personId}.CHECKIN_NOT_EXPECTED`)
  if (!refusal) throw new AppError('NOT_FOUND')
  const { personId, personName, branchId, branchName } = refusal
  const mark = { status: 'present' as const, reason: '', by: caller.personId, at: now }
  const guest = { personId, personName, branchId, branchName }
  const known = await addMarked(activity, [guest], { mark, isExpected: false }, now)
  await markExisting(activity._id, known, mark, now)
  await refreshAttendance(activity)
  return { status: mark.status }
})
