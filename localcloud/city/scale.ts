import type { Activity } from '@contract/activity/entity'
import type { BrandName, PublishedBrand } from '@contract/brand/entity'
import type { City, CityOptions } from './city'
import { idOf } from './random'
import { runBranch } from './write/branches'
import { grantsOf, identityOf, memberOf } from './write/known-by'
import { organizationOf, type Place } from './write/organizations'
import { fillBranch, Registry } from './write/people'
import { subscriptionsOf } from './write/subscriptions'

const BRANCHES_OF_THE_CITY = 60
const BRANCHES_OF_A_COMMITTEE = 50
const MEMBERS_OF_A_BRANCH = 20

/** The factor at which the city has 5,000 branches, 100,000 members and a million check-ins. */
export const SCALE_OF_THE_BENCH = 5000 / BRANCHES_OF_THE_CITY

const TOPICS = ['窗口服务改进', '走访服务对象', '值班与应急', '业务技能练兵']

const placeBelow = (
  parent: Place,
  key: string,
  order: number,
  level: Place['level'],
  name: string,
): Place => {
  const _id = idOf(level === 'branch' ? 'br' : 'og', key)
  return {
    _id,
    name,
    shortName: name.slice(-16),
    level,
    unitNature: (['agency', 'public-institution', 'enterprise'] as const)[order % 3],
    parentId: parent._id,
    path: [...parent.path, _id],
    order,
    isActive: true,
    createdAt: parent.createdAt,
    key,
    topics: TOPICS,
  }
}

type Batch = Omit<
  City,
  | 'bindings'
  | 'checkinRefusals'
  | 'feedback'
  | 'notices'
  | 'uploads'
  | 'summaries'
  | 'practices'
  | 'learnings'
  | 'regulations'
  | 'retiredBrands'
  | 'publications'
  | 'brandEvents'
  | 'selfChecks'
  | 'materials'
>

/** Registry ids of people beyond the city's own begin with another letter, so that they never meet. */
class FarRegistry extends Registry {
  private more = 0

  override id() {
    return idOf('q', ++this.more)
  }
}

/** One committee with its branches, complete. */
const fillCommittee = (committee: Place, count: number, registry: Registry, { now }: CityOptions): Batch => {
  const since = committee.createdAt
  const batch: Batch = {
    organizations: [organizationOf(committee)],
    members: [],
    grants: [],
    identities: [],
    brands: [],
    brandSlots: [],
    brandNames: [],
    publishedBrands: [],
    plans: [],
    planVersions: [],
    activities: [],
    checkins: [],
    subscriptions: [],
  }
  for (let index = 0; index < count; index++) {
    const number = committee.order + 1 + index
    const branch = placeBelow(
      committee,
      `x${number.toString(36).padStart(7, '0')}`,
      number,
      'branch',
      `云汀市第${number}党支部`,
    )
    const roster = fillBranch(branch, registry, new Map(), MEMBERS_OF_A_BRANCH)
    batch.organizations.push(organizationOf(branch))
    for (const person of roster) {
      batch.members.push(memberOf(person, since))
      batch.grants.push(...grantsOf(person, 'pnadmin000', since))
      if (person.openid) batch.identities.push(identityOf(person, `wx:${person.openid}`, since))
      batch.subscriptions.push(...subscriptionsOf(person, now))
    }
    const { brands, brandSlots, brandNames, publishedBrands, plans, planVersions, activities, checkins } =
      runBranch(branch, roster, committee.name, number, now)
    batch.brands.push(...brands)
    batch.brandSlots.push(...brandSlots)
    batch.brandNames.push(...brandNames)
    batch.plans.push(...plans)
    batch.planVersions.push(...planVersions)
    batch.publishedBrands.push(...publishedBrands)
    batch.activities.push(...activities)
    for (const checkin of checkins) batch.checkins.push(checkin)
  }
  return batch
}

/** What a city of `scale` has beyond the one that was written, committee by committee. */
export function* growCity(
  root: Place,
  lastOrder: number,
  scale: number,
  options: CityOptions,
): Generator<Batch> {
  const registry = new FarRegistry()
  let order = lastOrder
  for (let left = Math.round(BRANCHES_OF_THE_CITY * (scale - 1)); left > 0; ) {
    const count = Math.min(left, BRANCHES_OF_A_COMMITTEE)
    order += 1
    const key = `x${order.toString(36).padStart(7, '0')}`
    yield fillCommittee(
      placeBelow(root, key, order, 'party-committee', `云汀市第${order}机关党委`),
      count,
      registry,
      options,
    )
    order += count
    left -= count
  }
}

/** What the prepared documents need to know of a batch. */
export const keepForSummaries = (
  batch: Batch,
  kept: { brands: PublishedBrand[]; activities: Activity[]; names: BrandName[] },
  now: number,
) => {
  kept.names.push(...batch.brandNames)
  kept.brands.push(...batch.publishedBrands)
  kept.activities.push(...batch.activities.filter(({ isPublic, endsAt }) => isPublic && endsAt > now))
}
