import { checkinAcceptWaiting, checkinRefuseWaiting } from '@contract/checkin/endpoints'
import { type Claim, checkinId } from '@contract/checkin/entity'
import { refuseMark } from '@contract/checkin/rules'
import { refreshAttendance } from '../../_domain/checkin/attendance'
import { refuse } from '../../_kernel/app-error'
import { collection } from '../../_kernel/collections'
import { type Call, handler } from '../../_kernel/handler'
import { command } from '../../_kernel/sdk'
import { loadSheet } from './sheet'

type Decision = Call<typeof checkinAcceptWaiting | typeof checkinRefuseWaiting>

/** One conditional update whoever decides at the same time: only what still waits is decided. */
const decide = async (call: Decision, state: Exclude<Claim['state'], 'waiting'>) => {
  const { input, now } = call
  const { activity, within } = await loadSheet(call, input.activityId)
  refuse(refuseMark(activity, null, now))
  const ids = input.personIds?.map((personId) => checkinId(activity._id, personId))
  const { stats } = await collection('checkins')
    .where({ activityId: activity._id, status: 'waiting', ...(ids && { _id: command.in(ids) }), ...within })
    .update({
      data: {
        'claim.state': state,
        status: state === 'accepted' ? 'present' : 'undone',
        revision: command.inc(1),
        updatedAt: now,
      },
    })
  await refreshAttendance(activity)
  return { decided: stats.updated }
}

export const acceptWaiting = handler(checkinAcceptWaiting, (call) => decide(call, 'accepted'))
export const refuseWaiting = handler(checkinRefuseWaiting, (call) => decide(call, 'refused'))
