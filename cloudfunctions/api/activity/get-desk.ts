import { activityGetDesk } from '@contract/activity/endpoints'
import type { Activity } from '@contract/activity/entity'
import { deskOf, periodStart } from '@contract/activity/rhythm'
import { collection, find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { command } from '../../_kernel/sdk'

const MOST_OF_A_YEAR = 400

const SHOWN = {
  kind: true,
  customKind: true,
  title: true,
  startsAt: true,
  endsAt: true,
  place: true,
  state: true,
  organizationId: true,
  organizationName: true,
  isPublic: true,
} as const satisfies Partial<Record<keyof Activity, true>>

/** Drafts and what is still to be recorded wait, however old. */
const isOpen = (state: Activity['state']) => state === 'draft' || state === 'published'

/** The organisation's own year, read once: what waits, and what each kind has on record. */
export const getDesk = handler(activityGetDesk, async ({ input, now }) => {
  const [{ data }, summary] = await Promise.all([
    collection('activities')
      .where({
        organizationId: input.organizationId,
        state: command.in(['draft', 'published', 'finished', 'archived']),
      })
      .orderBy('startsAt', 'desc')
      .field(SHOWN)
      .limit(MOST_OF_A_YEAR)
      .get(),
    find('summaries', 'public'),
  ])
  return deskOf(
    data.filter(({ startsAt, state }) => isOpen(state) || startsAt >= periodStart('year', now)),
    now,
    summary?.settings?.guidance,
  )
})
