import type { ActivityCard } from '@contract/activity/entity'
import { homeMine } from '@contract/home/endpoints'
import type { Caller } from '../../_kernel/caller'
import { collection } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { command } from '../../_kernel/sdk'
import { showHome } from './get'

const NOTICES_SHOWN = 8

/** The organisations whose notices reach a person: every one on the way to their branch and their roles. */
const organizationsOf = (caller: Caller) => [
  ...new Set([
    ...(caller.identity.branch?.path ?? []),
    ...caller.identity.grants.flatMap((grant) => grant.path),
  ]),
]

/** What is coming for the person's own branch: planned, not yet over. */
const findUpcoming = async (organizationId: string | undefined, now: number): Promise<ActivityCard[]> => {
  if (!organizationId) return []
  const { data } = await collection('activities')
    .where({
      expectedOrganizationIds: organizationId,
      startsAt: command.gt(now - 86_400_000),
      state: 'published',
    })
    .orderBy('startsAt', 'asc')
    .limit(6)
    .get()
  return data.filter((activity) => activity.endsAt > now).map(cardOf)
}

const cardOf = (activity: ActivityCard): ActivityCard => ({
  _id: activity._id,
  kind: activity.kind,
  customKind: activity.customKind,
  title: activity.title,
  startsAt: activity.startsAt,
  endsAt: activity.endsAt,
  place: activity.place,
  state: activity.state,
  organizationId: activity.organizationId,
  organizationName: activity.organizationName,
  isPublic: activity.isPublic,
})

export const getMyHome = handler(homeMine, async ({ caller, now }) => {
  const [summaries, upcoming] = await Promise.all([
    collection('summaries')
      .where({ _id: command.in(['public', ...organizationsOf(caller)]) })
      .get(),
    findUpcoming(caller.identity.branch?.organizationId, now),
  ])
  const home = showHome(summaries.data.find((summary) => summary._id === 'public') ?? null, now)
  const notices = summaries.data
    .flatMap((summary) => summary.notices)
    .filter((notice) => notice.validFrom <= now && notice.validUntil > now)
    .sort(
      (one, other) =>
        Number(other.isPinned) - Number(one.isPinned) || (other.sentAt ?? 0) - (one.sentAt ?? 0),
    )
  return { ...home, notices: notices.slice(0, NOTICES_SHOWN), upcoming }
})
