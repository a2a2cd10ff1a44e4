import { activityPrefill } from '@contract/activity/endpoints'
import { copyPlan, prefillPlan } from '@contract/activity/prefill'
import { AppError } from '../../_kernel/app-error'
import { collection, find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { command } from '../../_kernel/sdk'

const EARLIER_READ = 40

/** The latest activities of the organisation itself, called-off ones apart. */
const findEarlier = async (organizationId: string) => {
  const { data } = await collection('activities')
    .where({ organizationId, state: command.neq('cancelled') })
    .orderBy('startsAt', 'desc')
    .limit(EARLIER_READ)
    .get()
  return data
}

const findBrandId = async (organizationId: string) => {
  const { data } = await collection('brands')
    .where({ path: organizationId, organizationId, state: 'living' })
    .limit(1)
    .get()
  return data[0]?._id ?? null
}

export const prefillActivity = handler(activityPrefill, async ({ input, organization, now }) => {
  const { organizationId } = organization
  if (input.copyOf) {
    const earlier = await find('activities', input.copyOf)
    if (earlier?.organizationId !== organizationId) throw new AppError('NOT_FOUND')
    return copyPlan(earlier, now)
  }
  const [earlier, brandId] = await Promise.all([findEarlier(organizationId), findBrandId(organizationId)])
  const ofKind = earlier.filter(({ kind }) => kind === input.kind)
  const planned = ofKind.map(({ startsAt }) => startsAt).filter((startsAt) => startsAt > now)
  const habit = earlier.find(({ state }) => state !== 'draft') ?? null
  return prefillPlan(input.kind, ofKind[0] ?? null, habit, brandId, now, planned)
})
