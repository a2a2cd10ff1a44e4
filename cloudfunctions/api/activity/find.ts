import { activityFind } from '@contract/activity/endpoints'
import { KNOWN_STATES } from '@contract/activity/rules'
import { activityCard } from '@contract/home/rules'
import { handler } from '../../_kernel/handler'
import { pageOf } from '../../_kernel/paging'
import { command } from '../../_kernel/sdk'
import { activitiesWhere } from './query'

export const findActivities = handler(activityFind, ({ input, now }) =>
  pageOf(
    activitiesWhere(
      {
        isPublic: true,
        state: command.in([...KNOWN_STATES]),
        ...(input.organizationId ? { path: input.organizationId } : {}),
        ...(input.brandId ? { brandId: input.brandId } : {}),
        ...(input.keyWork ? { keyWorks: input.keyWork } : {}),
      },
      input,
      now,
    ),
    input.offset,
    activityCard,
  ),
)
