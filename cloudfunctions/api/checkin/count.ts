import { checkinCount } from '@contract/checkin/endpoints'
import { comradeOf } from '@contract/checkin/surname'
import { collection } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { loadOwnActivity } from './activity'

const ARRIVALS_SHOWN = 3

/** Indexed counts: nothing is added up while hundreds check in. */
export const countCheckins = handler(checkinCount, async (call) => {
  const { _id: activityId } = await loadOwnActivity(call, call.input.activityId)
  const [present, waiting, latest] = await Promise.all([
    collection('checkins').where({ activityId, status: 'present' }).count(),
    collection('checkins').where({ activityId, status: 'waiting' }).count(),
    collection('checkins')
      .where({ activityId, status: 'present' })
      .orderBy('updatedAt', 'desc')
      .limit(ARRIVALS_SHOWN)
      .get(),
  ])
  return {
    present: present.total,
    waiting: waiting.total,
    arrivals: latest.data.map(({ personName, updatedAt }) => ({
      comrade: comradeOf(personName),
      at: updatedAt,
    })),
  }
})
