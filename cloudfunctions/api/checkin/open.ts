import { secretToText } from '@contract/checkin/code'
import { checkinOpen } from '@contract/checkin/endpoints'
import { checkinOpensAt, refuseScreen } from '@contract/checkin/rules'
import { countExpected } from '../../_domain/checkin/attendance'
import { refuse } from '../../_kernel/app-error'
import { handler } from '../../_kernel/handler'
import { loadOwnActivity, secretOf, showActivity } from './activity'

export const openCheckin = handler(checkinOpen, async (call) => {
  const activity = await loadOwnActivity(call, call.input.activityId)
  refuse(refuseScreen(activity, call.now))
  return {
    activity: showActivity(activity),
    secret: secretToText(secretOf(activity)),
    serverNow: call.now,
    opensAt: checkinOpensAt(activity),
    closesAt: activity.checkinClosesAt,
    expected: await countExpected(activity),
  }
})
