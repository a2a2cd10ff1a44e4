import { activityCreateSeries } from '@contract/activity/endpoints'
import type { Activity } from '@contract/activity/entity'
import type { ActivityPlan } from '@contract/activity/plan'
import { refusePlan } from '@contract/activity/rules'
import { seriesStarts } from '@contract/activity/series'
import { suggestTitle } from '@contract/activity/templates'
import { dayOf } from '@contract/time'
import { refuse } from '../../_kernel/app-error'
import { handler } from '../../_kernel/handler'
import { idFrom } from '../../_kernel/ids'
import { isDuplicate, transact } from '../../_kernel/transaction'
import { draftOf, requireReferences } from './plan'

/** The plan at another start; a title that was the kind's suggestion for the first day follows the month. */
const moved = (plan: ActivityPlan, startsAt: number): ActivityPlan => {
  const isSuggested = plan.title === suggestTitle(plan.kind, dayOf(plan.startsAt))
  return {
    ...plan,
    title: isSuggested ? suggestTitle(plan.kind, dayOf(startsAt)) : plan.title,
    startsAt,
    endsAt: startsAt + plan.endsAt - plan.startsAt,
  }
}

const storeAll = (drafts: Activity[]) =>
  transact(async (transaction) => {
    for (const draft of drafts) await transaction.collection('activities').add({ data: draft })
  })

/** All drafts or none; a repeated send finds the ids taken and answers the same ones. */
export const createSeries = handler(
  activityCreateSeries,
  async ({ input, caller, organization, now, audit }) => {
    refuse(refusePlan(input))
    await requireReferences(input, organization)
    const drafts = seriesStarts(input.startsAt, input.months, input.fixedBy).map((startsAt, index) => {
      const _id = idFrom('activity', caller.personId, input.nonce, index)
      return draftOf(_id, moved(input, startsAt), organization, caller.personId, now)
    })
    try {
      await storeAll(drafts)
    } catch (error) {
      if (!isDuplicate(error)) throw error
    }
    audit({ id: drafts[0]._id, ...organization })
    return { activityIds: drafts.map(({ _id }) => _id) }
  },
)
