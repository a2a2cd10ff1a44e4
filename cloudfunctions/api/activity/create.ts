import { activityCreate } from '@contract/activity/endpoints'
import type { Activity } from '@contract/activity/entity'
import { refusePlan } from '@contract/activity/rules'
import { reminders } from '../../_domain/activity/tell'
import { refreshPublicActivities } from '../../_domain/home/summary'
import { refuse } from '../../_kernel/app-error'
import { find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { idFrom } from '../../_kernel/ids'
import { isDuplicate, transact } from '../../_kernel/transaction'
import { changed } from './answer'
import { draftOf, requireReferences } from './plan'

const store = (activity: Activity) =>
  transact(async (transaction) => {
    await transaction.collection('activities').add({ data: activity })
    if (activity.state === 'draft') return
    for (const item of reminders(activity)) await transaction.collection('outbox').add({ data: item })
  })

/** The id follows from the sender's nonce: sent twice, it is one activity, and the second answer is of the first. */
export const createActivity = handler(activityCreate, async ({ input, caller, organization, now, audit }) => {
  refuse(refusePlan(input))
  await requireReferences(input, organization)
  const _id = idFrom('activity', caller.personId, input.nonce)
  const draft = draftOf(_id, input, organization, caller.personId, now)
  const activity: Activity = input.isPublished ? { ...draft, state: 'published', publishedAt: now } : draft
  audit({ id: _id, ...organization })
  try {
    await store(activity)
  } catch (error) {
    if (!isDuplicate(error)) throw error
    const earlier = await find('activities', _id)
    if (!earlier) throw error
    return changed(earlier)
  }
  if (activity.isPublic && activity.state === 'published') await refreshPublicActivities(now)
  return changed(activity)
})
