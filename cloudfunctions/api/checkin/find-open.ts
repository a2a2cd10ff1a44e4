import { MAX_ACTIVITY_DAYS } from '@contract/activity/plan'
import { checkinFindOpen } from '@contract/checkin/endpoints'
import { isCheckinOpen } from '@contract/checkin/rules'
import { DAY } from '@contract/time'
import { collection } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { command } from '../../_kernel/sdk'
import { showActivity } from './activity'

const EARLIEST_OPENING = DAY

export const findOpenCheckins = handler(checkinFindOpen, async ({ caller, now }) => {
  const branchId = caller.identity.branch?.organizationId
  if (!branchId) return { items: [], serverNow: now }
  const { data } = await collection('activities')
    .where({
      expectedOrganizationIds: branchId,
      startsAt: command.gt(now - (MAX_ACTIVITY_DAYS + 1) * DAY).and(command.lt(now + EARLIEST_OPENING)),
      state: 'published',
    })
    .orderBy('startsAt', 'desc')
    .limit(20)
    .get()
  return { items: data.filter((activity) => isCheckinOpen(activity, now)).map(showActivity), serverNow: now }
})
