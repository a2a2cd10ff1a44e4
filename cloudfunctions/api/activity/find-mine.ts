import { activityFindMine } from '@contract/activity/endpoints'
import { KNOWN_STATES } from '@contract/activity/rules'
import { activityCard } from '@contract/home/rules'
import { handler } from '../../_kernel/handler'
import { pageOf } from '../../_kernel/paging'
import { command } from '../../_kernel/sdk'
import { activitiesWhere } from './query'

/** Somebody on no roster is expected nowhere. */
export const findMyActivities = handler(activityFindMine, async ({ input, caller, now }) => {
  const branch = caller.identity.branch
  if (!branch) return { items: [], nextOffset: null }
  const condition = {
    expectedOrganizationIds: branch.organizationId,
    state: command.in([...KNOWN_STATES]),
  }
  return pageOf(activitiesWhere(condition, input, now), input.offset, activityCard)
})
