import type { Activity } from '@contract/activity/entity'
import type { Checkin, CheckinRefusal } from '@contract/checkin/entity'
import { MINUTE } from '@contract/time'
import type { Secrets } from '../../secrets'
import { Random } from '../random'
import type { BrandText } from '../texts/brand-text'
import { BRAND_TEXTS } from '../texts/brands'
import { SOON_TEXTS } from '../texts/soon'
import { planSoon, planYear, tellStories } from './activities'
import { type Bearers, isOpenForCheckin } from './activity'
import { arrivalsOf, attendanceOf, countAttendance, refusalOf } from './attendance'
import type { Place } from './organizations'
import type { Person } from './people'

const bearersOf = (roster: readonly Person[]): Bearers => {
  const head = roster.find(({ duty }) => duty === '书记') ?? roster[0]
  const recorder = roster.find(({ duty }) => duty === '组织委员') ?? head
  return { secretaryId: head.id, hostName: head.name, recorderName: recorder.name }
}

const activitiesOf = (place: Place, brand: BrandText | undefined, bearers: Bearers, now: number) => [
  ...planYear(place, brand, bearers, now),
  ...(brand ? tellStories(brand, place, bearers, now) : []),
  ...SOON_TEXTS.filter(({ of }) => of === place.key).map((soon) =>
    planSoon(place, bearers, now, soon, brand),
  ),
]

/** A secret of 32 bytes for each activity people can still check in to. */
const withSecret = (activity: Activity, secrets: Secrets): Activity => {
  const random = new Random(`secret ${activity._id}`)
  const secret = Buffer.from(Array.from({ length: 32 }, () => random.between(0, 255)))
  return {
    ...activity,
    sealedCheckinSecret: secrets.seal('checkin', activity._id, secret.toString('base64')),
  }
}

/** A branch's brand, or that of the organisation right above, which its branches work for. */
const brandFor = (place: Place, places: ReadonlyMap<string, Place>) => {
  const own = BRAND_TEXTS.find(({ of }) => of === place.key)
  if (own) return own
  const above = places.get(place.parentId ?? '')
  return above && BRAND_TEXTS.find(({ of }) => of === above.key)
}

/** What all branches did in a year and will do soon, with who was there. */
export const holdYear = (
  places: readonly Place[],
  rosters: ReadonlyMap<string, Person[]>,
  secrets: Secrets,
  now: number,
) => {
  const byId = new Map(places.map((place) => [place._id, place]))
  const told = new Set<BrandText>()
  const activities: Activity[] = []
  const checkins: Checkin[] = []
  const refusals: CheckinRefusal[] = []
  for (const place of places) {
    const roster = rosters.get(place._id)
    if (!roster) continue
    const brand = brandFor(place, byId)
    const bearers = bearersOf(roster)
    const all = activitiesOf(place, brand, bearers, now).filter((activity) => {
      // A brand of several branches has its stories told once, by the first of them.
      const isStory = activity._id.startsWith('s')
      return !isStory || !brand || !told.has(brand)
    })
    if (brand) told.add(brand)
    for (const activity of all) {
      const isOver = activity.state === 'finished' || activity.state === 'archived'
      const record = isOver
        ? attendanceOf(activity, roster)
        : isOpenForCheckin(activity, now)
          ? arrivalsOf(activity, roster, now)
          : []
      checkins.push(...record)
      activities.push(
        isOver ? { ...activity, attendance: countAttendance(record) } : withSecret(activity, secrets),
      )
      if (!isOver && record.length > 0)
        refusals.push(refusalOf(activity, roster[roster.length - 2], now - 3 * MINUTE))
    }
  }
  return { activities, checkins, refusals }
}
