import type { Activity } from '@contract/activity/entity'
import type { Brand, BrandName, BrandSlot, PublishedBrand } from '@contract/brand/entity'
import type { Checkin } from '@contract/checkin/entity'
import type { Plan, PlanVersion } from '@contract/plan/entity'
import type { BrandText } from '../texts/brand-text'
import { BRAND_TEXTS } from '../texts/brands'
import { planYear, type Rhythm } from './activities'
import type { Bearers } from './activity'
import { attendanceOf, countAttendance } from './attendance'
import { brandOf, claimsOf, publishedBrandOf } from './brands'
import type { Place } from './organizations'
import type { Person } from './people'
import { planOf } from './plans'

/** Fewer meetings than a branch really has: ten of them with twenty people come to two hundred check-ins. */
const SPARSE: Rhythm = [['themed-party-day', 36, 20]]

/** A brand for one more branch: the texts of one that was written, under a name of its own. */
const anotherText = (index: number, key: string): BrandText => {
  const text = BRAND_TEXTS[index % BRAND_TEXTS.length]
  return {
    ...text,
    of: key,
    name: `${text.name}·${index + 1}`.slice(-24),
    results: text.results.map(([statement, source]) =>
      typeof source === 'string' ? [statement, source] : [statement],
    ),
    stories: [],
    phase: 'refining',
  }
}

/** Everything one more branch of a large city has. */
export interface MoreBranch {
  brands: Brand[]
  brandSlots: BrandSlot[]
  brandNames: BrandName[]
  publishedBrands: PublishedBrand[]
  plans: Plan[]
  planVersions: PlanVersion[]
  activities: Activity[]
  checkins: Checkin[]
}

/** Three branches in four have a brand, all of them hold their meetings. */
export const runBranch = (
  place: Place,
  roster: readonly Person[],
  above: string,
  index: number,
  now: number,
): MoreBranch => {
  const head = roster.find(({ duty }) => duty === '书记') ?? roster[0]
  const bearers: Bearers = { secretaryId: head.id, hostName: head.name, recorderName: head.name }
  const text = index % 4 === 3 ? undefined : anotherText(index, place.key)
  const brands = text ? [brandOf(text, place, head.name, now)] : []
  const plans = text ? brands.map((brand) => planOf(text, brand, roster, now)) : []
  const checkins: Checkin[] = []
  const activities = planYear(place, text, bearers, now, SPARSE).map((activity) => {
    if (activity.state !== 'finished' && activity.state !== 'archived') return activity
    const record = attendanceOf(activity, roster)
    checkins.push(...record)
    return { ...activity, attendance: countAttendance(record) }
  })
  return {
    brands,
    ...claimsOf(brands),
    publishedBrands: brands.map((brand) => publishedBrandOf(brand, above, now)),
    plans: plans.map(({ plan }) => plan),
    planVersions: plans.flatMap(({ versions }) => versions),
    activities,
    checkins,
  }
}
