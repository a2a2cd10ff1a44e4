import type { ActivityCard } from '@contract/activity/entity'
import { homeMine } from '@contract/home/endpoints'
import { activityCard, byPlace, HOME_SIZES, isInForce } from '@contract/home/rules'
import { DAY } from '@contract/time'
import type { Caller } from '../../_kernel/caller'
import { collection } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { command } from '../../_kernel/sdk'
import { showHome } from './get'

/** The summaries whose notices reach a person: of every organisation on the way to their branch and their roles. */
const summaryIdsOf = ({ identity }: Caller) => [
  ...new Set([
    'public',
    ...(identity.branch?.path ?? []),
    ...identity.grants.flatMap((grant) => [
      ...grant.path,
      ...grant.path.map((organizationId) => `role:${grant.role}:${organizationId}`),
    ]),
  ]),
]

/** What is coming for the person's own branch: planned, not yet over. */
const findUpcoming = async (organizationId: string | undefined, now: number): Promise<ActivityCard[]> => {
  if (!organizationId) return []
  const { data } = await collection('activities')
    .where({
      expectedOrganizationIds: organizationId,
      startsAt: command.gt(now - DAY),
      endsAt: command.gt(now),
      state: 'published',
    })
    .orderBy('startsAt', 'asc')
    .limit(HOME_SIZES.activities)
    .get()
  return data.map(activityCard)
}

export const getMyHome = handler(homeMine, async ({ caller, now }) => {
  const [{ data: summaries }, upcoming] = await Promise.all([
    collection('summaries')
      .where({ _id: command.in(summaryIdsOf(caller)) })
      .limit(1000)
      .get(),
    findUpcoming(caller.identity.branch?.organizationId, now),
  ])
  const home = showHome(
    summaries.find((summary) => summary._id === 'public'),
    now,
  )
  const notices = summaries
    .flatMap((summary) => summary.notices)
    .filter((notice) => isInForce(notice, now))
    .sort(byPlace)
    .slice(0, HOME_SIZES.notices)
  return { ...home, notices, upcoming }
})
