import { checkinGetMine } from '@contract/checkin/endpoints'
import { checkinId } from '@contract/checkin/entity'
import { find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'

export const getMyCheckin = handler(checkinGetMine, async ({ input, caller, now }) => {
  const record = await find('checkins', checkinId(input.activityId, caller.personId))
  if (!record) return { checkin: null, serverNow: now }
  const { status, claim, mark } = record
  return {
    serverNow: now,
    checkin: {
      status,
      claim: claim && { way: claim.way, state: claim.state, at: claim.at },
      mark: mark && { status: mark.status, reason: mark.reason, at: mark.at },
    },
  }
})
