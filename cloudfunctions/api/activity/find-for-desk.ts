import { activityFindForDesk } from '@contract/activity/endpoints'
import { KNOWN_STATES } from '@contract/activity/rules'
import { activityCard } from '@contract/home/rules'
import { handler } from '../../_kernel/handler'
import { pageOf } from '../../_kernel/paging'
import { command } from '../../_kernel/sdk'
import { activitiesWhere } from './query'

/** A draft is its secretary's own; whoever supervises sees what was announced or held. */
export const findActivitiesForDesk = handler(
  activityFindForDesk,
  async ({ input, caller, organization, now }) => {
    const isSecretary = caller.holds(['secretary'], organization.path)
    if (input.state === 'draft' && !isSecretary) return { items: [], nextOffset: null }
    const visible = isSecretary ? {} : { state: command.in([...KNOWN_STATES]) }
    const condition = {
      path: input.organizationId,
      ...(input.state ? { state: input.state } : visible),
    }
    return pageOf(activitiesWhere(condition, input, now), input.offset, activityCard)
  },
)
