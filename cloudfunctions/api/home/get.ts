import { homeGet, type PublicHome } from '@contract/home/endpoints'
import type { Summary } from '@contract/home/entity'
import { byPlace, HOME_SIZES, isAnnounced, isInForce } from '@contract/home/rules'
import { find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'

/** The public part of a front page, without what has passed since it was prepared. */
export const showHome = (summary: Summary | null | undefined, now: number): PublicHome => ({
  brands: summary?.brands ?? [],
  activities: (summary?.activities ?? [])
    .filter((activity) => isAnnounced(activity, now))
    .slice(0, HOME_SIZES.activities),
  notices: (summary?.notices ?? [])
    .filter((notice) => isInForce(notice, now))
    .sort(byPlace)
    .slice(0, HOME_SIZES.notices),
  settings: summary?.settings,
})

export const getHome = handler(homeGet, async ({ now }) => showHome(await find('summaries', 'public'), now))
