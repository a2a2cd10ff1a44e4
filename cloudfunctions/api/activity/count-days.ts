import { activityCountDays, activityCountMyDays } from '@contract/activity/endpoints'
import { monthRange } from '@contract/activity/months'
import { KNOWN_STATES } from '@contract/activity/rules'
import type { DayCount } from '@contract/activity/views'
import { dayOf } from '@contract/time'
import { collection } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { command } from '../../_kernel/sdk'

const DAY_MILLISECONDS = 86_400_000
const SHANGHAI_OFFSET = 28_800_000
const DAYS_OF_A_MONTH = 31

/** Counts activities by the Shanghai day they begin on, in the database, so that a busy month is still a short answer. */
const countDays = async (condition: Record<string, unknown>, month: string): Promise<DayCount[]> => {
  const { from, to } = monthRange(month)
  const $ = command.aggregate
  const { list } = await collection('activities')
    .aggregate()
    .match({
      ...condition,
      state: command.in([...KNOWN_STATES]),
      startsAt: command.and(command.gte(from), command.lt(to)),
    })
    .group({
      _id: $.floor($.divide([$.add(['$startsAt', SHANGHAI_OFFSET]), DAY_MILLISECONDS])),
      count: $.sum(1),
    })
    .sort({ _id: 1 })
    .limit(DAYS_OF_A_MONTH)
    .end()
  return (list as { _id: number; count: number }[]).map(({ _id, count }) => ({
    day: dayOf(_id * DAY_MILLISECONDS),
    count,
  }))
}

export const countPublicDays = handler(activityCountDays, ({ input }) =>
  countDays({ isPublic: true, ...(input.organizationId ? { path: input.organizationId } : {}) }, input.month),
)

export const countMyDays = handler(activityCountMyDays, async ({ input, caller }) => {
  const branch = caller.identity.branch
  return branch ? countDays({ expectedOrganizationIds: branch.organizationId }, input.month) : []
})
