import { homeGet, type PublicHome } from '@contract/home/endpoints'
import type { Summary } from '@contract/home/entity'
import { find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'

const isValid = (at: number) => (notice: Summary['notices'][number]) =>
  notice.validFrom <= at && notice.validUntil > at

/** The public part of a front page, without what has passed since it was prepared. */
export const showHome = (summary: Summary | null, now: number): PublicHome => ({
  brands: summary?.brands ?? [],
  activities: summary?.activities.filter((activity) => activity.endsAt > now) ?? [],
  notices: summary?.notices.filter(isValid(now)) ?? [],
  settings: summary?.settings,
})

export const getHome = handler(homeGet, async ({ now }) => showHome(await find('summaries', 'public'), now))
