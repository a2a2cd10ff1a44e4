import type { Brand } from '@contract/brand/entity'
import { type SelfCheckParameters, USUAL_PARAMETERS } from '@contract/self-check/entity'
import type { Facts, LinkedActivity } from '@contract/self-check/facts'
import { collection, find } from '../../_kernel/collections'
import { command } from '../../_kernel/sdk'

/** More than a year of what a brand's branch holds; older activities answer no question. */
const MOST_ACTIVITIES = 100

const activitiesOf = async (brandId: string, now: number): Promise<LinkedActivity[]> => {
  const { data } = await collection('activities')
    .where({
      brandId,
      state: command.in(['published', 'finished', 'archived']),
      startsAt: command.lte(now),
    })
    .field({ title: true, kind: true, startsAt: true, businessWork: true, keyWorks: true })
    .orderBy('startsAt', 'desc')
    .orderBy('_id', 'desc')
    .limit(MOST_ACTIVITIES)
    .get()
  return data
}

const savedAtOf = async (brandId: string) => {
  const { data } = await collection('planVersions')
    .where({ brandId })
    .orderBy('savedAt', 'desc')
    .limit(1)
    .field({ savedAt: true })
    .get()
  return data[0]?.savedAt
}

/** Everything questions about one brand rest on: five reads, whatever the size of the city. */
export const gatherFacts = async (
  brand: Brand,
  now: number,
): Promise<{ facts: Facts; parameters: SelfCheckParameters }> => {
  const [activities, plan, savedAt, published, summary] = await Promise.all([
    activitiesOf(brand._id, now),
    find('plans', brand._id),
    savedAtOf(brand._id),
    find('publishedBrands', brand._id),
    find('summaries', 'public'),
  ])
  return {
    facts: {
      brand,
      activities,
      plan: plan && { version: plan.version, tasks: plan.tasks, savedAt: savedAt ?? plan.createdAt },
      published,
    },
    parameters: { ...USUAL_PARAMETERS, ...summary?.settings?.selfCheck },
  }
}
