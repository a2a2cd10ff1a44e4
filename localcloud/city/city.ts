import type { Activity } from '@contract/activity/entity'
import type {
  Brand,
  BrandEvent,
  BrandName,
  BrandSlot,
  PublishedBrand,
  RetiredBrand,
} from '@contract/brand/entity'
import type { Checkin, CheckinRefusal } from '@contract/checkin/entity'
import type { Feedback } from '@contract/feedback/entity'
import type { Settings, Summary } from '@contract/home/entity'
import type { Learning, Material, Practice, Regulation } from '@contract/library/entity'
import type { Upload } from '@contract/media/entity'
import type { Binding, Grant, Member } from '@contract/member/entity'
import type { Notice } from '@contract/notice/entity'
import type { Organization } from '@contract/organization/entity'
import type { Plan, PlanVersion } from '@contract/plan/entity'
import type { Publication } from '@contract/publication/entity'
import type { SelfCheck } from '@contract/self-check/entity'
import type { Identity } from '@contract/session/entity'
import type { Subscription } from '@contract/subscription/entity'
import { DAY, MINUTE } from '@contract/time'
import type { Secrets } from '../secrets'
import type { BrandText } from './texts/brand-text'
import { BRAND_TEXTS } from './texts/brands'
import { FEEDBACK_TEXTS } from './texts/feedback'
import { NOTICE_TEXTS } from './texts/notices'
import { NAMED } from './texts/personas'
import { RETIRED_TEXTS } from './texts/retired'
import { CITY_TREE } from './texts/tree'
import { endedLifeOf, lifeOf } from './write/brand-lives'
import { claimsOf } from './write/brands'
import { feedbackOf } from './write/feedback'
import { bindingOf, grantsOf, identityOf, memberOf } from './write/known-by'
import { libraryOf } from './write/library'
import { noticeOf } from './write/notices'
import { layOut, organizationOf, type Place } from './write/organizations'
import { appointOthers, fillBranch, type Person, Registry } from './write/people'
import { hasPlan, planOf, servingTasks } from './write/plans'
import { subscriptionsOf } from './write/subscriptions'
import { summariesOf } from './write/summaries'
import { uploadsOf } from './write/uploads'
import { holdYear } from './write/year'

/** All documents of the demo city, by collection. */
export interface City {
  organizations: Organization[]
  members: Member[]
  grants: Grant[]
  identities: Identity[]
  bindings: Binding[]
  brands: Brand[]
  brandSlots: BrandSlot[]
  brandNames: BrandName[]
  publishedBrands: PublishedBrand[]
  retiredBrands: RetiredBrand[]
  publications: Publication[]
  brandEvents: BrandEvent[]
  selfChecks: SelfCheck[]
  plans: Plan[]
  planVersions: PlanVersion[]
  practices: Practice[]
  learnings: Learning[]
  regulations: Regulation[]
  materials: Material[]
  activities: Activity[]
  checkins: Checkin[]
  checkinRefusals: CheckinRefusal[]
  feedback: Feedback[]
  notices: Notice[]
  uploads: Upload[]
  subscriptions: Subscription[]
  summaries: Summary[]
}

export interface CityOptions {
  /** The instant everything is dated from, milliseconds. */
  now: number
  secrets: Secrets
  settings: Settings
}

const yearsBefore = (now: number, years: number) => now - years * 365 * DAY

export const peopleOf = (places: Place[]) => {
  const byKey = new Map(places.map((place) => [place.key, place]))
  const registry = new Registry()
  const rosters = new Map(
    places
      .filter(({ level }) => level === 'branch')
      .map((branch) => [branch._id, fillBranch(branch, registry, byKey)]),
  )
  return { rosters, others: appointOthers(places, registry, byKey), byKey, registry }
}

const headOf = (rosters: Map<string, Person[]>, place: Place) =>
  rosters.get(place._id)?.find(({ duty }) => duty === '书记')

const everyone = ({ rosters, others }: ReturnType<typeof peopleOf>) => [
  ...[...rosters.values()].flat(),
  ...others,
]

const holderOf = (people: Person[], role: string, over: Place) =>
  people.find(({ roles }) => roles.some(([held, place]) => held === role && over.path.includes(place._id)))

const must = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Error(`the city has no ${what}`)
  return value
}

const hasAsked = (person: Person) =>
  NAMED.some(({ name, isBound }) => isBound === false && name === person.name)

/** Those of the tour who have asked to be bound today. */
const waitingBindings = (rosters: Map<string, Person[]>, secrets: Secrets, now: number): Binding[] =>
  [...rosters.values()]
    .flat()
    .filter((person) => person.branch && !person.openid && hasAsked(person))
    .flatMap((person, index) => {
      const openid = `oYTnew${person.id.padEnd(22, '0')}`
      if (!person.branch) return []
      const at = now - (index + 1) * 50 * MINUTE
      return [bindingOf(person, person.branch, secrets.digest('binding', openid), openid, at)]
    })

/** Makes the city: the same one for the same instant, whoever makes it. */
export const makeCity = ({ now, secrets, settings }: CityOptions): City => {
  const places = layOut(CITY_TREE, yearsBefore(now, 4))
  const byId = new Map(places.map((place) => [place._id, place]))
  const population = peopleOf(places)
  const { rosters, byKey } = population
  const people = everyone(population)
  const since = yearsBefore(now, 2)
  const root = places[0]
  const administrator = must(holderOf(people, 'administrator', root), 'administrator').id

  const founded = <Text extends BrandText>(text: Text) => {
    const place = must(byKey.get(text.of), `organisation ${text.of}`)
    return { text, place, ownerName: headOf(rosters, place)?.name ?? '' }
  }
  const brands = BRAND_TEXTS.map((text) => {
    const from = founded(text)
    return { ...from, ...lifeOf(from, people, now) }
  })
  const lives = [...brands, ...RETIRED_TEXTS.map((text) => endedLifeOf(founded(text), people, now))]
  const plans = brands
    .filter((_, index) => hasPlan(index))
    .map(({ text, place, brand }) =>
      planOf(
        text,
        brand,
        [...rosters.values()].flat().filter(({ branch }) => branch?.path.includes(place._id)),
        now,
      ),
    )
  const publishedBrands = brands.flatMap(({ shown }) => shown)

  const year = holdYear(places, rosters, secrets, now)
  const activities = servingTasks(
    year.activities,
    plans.map(({ plan }) => plan),
  )
  const targets = {
    places: byKey,
    brands: new Map(brands.map(({ text, brand }) => [text.of, brand])),
    activities: new Map(
      activities
        .filter(({ isPublic }) => isPublic)
        .map((activity) => [must(byId.get(activity.organizationId), 'organisation').key, activity]),
    ),
    people: new Map(places.map((place) => [place.key, rosters.get(place._id) ?? []])),
    handlers: new Map(
      places.map((place) => [
        place.key,
        (headOf(rosters, place) ?? must(holderOf(people, 'supervisor', place), `supervisor of ${place.name}`))
          .id,
      ]),
    ),
  }
  const notices = NOTICE_TEXTS.map((text, index) => {
    const place = must(byKey.get(text.by), `organisation ${text.by}`)
    return noticeOf(
      text,
      index,
      place,
      {
        authorId: headOf(rosters, place)?.id ?? holderOf(people, 'supervisor', place)?.id ?? administrator,
        approverId: must(holderOf(people, 'content-reviewer', place), 'content reviewer').id,
      },
      now,
    )
  })

  const supervisorOf = (place: Place) =>
    must(holderOf(people, 'supervisor', place), `supervisor of ${place.name}`).id
  const library = libraryOf({
    places: byKey,
    brands: new Map(BRAND_TEXTS.map((text) => [text.of, text])),
    authorOf: (place) => headOf(rosters, place)?.id ?? supervisorOf(place),
    supervisorOf,
    now,
  })

  return {
    organizations: places.map(organizationOf),
    members: people.map((person) => memberOf(person, since)),
    grants: people.flatMap((person) => grantsOf(person, administrator, since)),
    identities: people
      .filter(({ openid }) => openid !== '')
      .map((person) => identityOf(person, `wx:${person.openid}`, since)),
    bindings: waitingBindings(rosters, secrets, now),
    brands: lives.map(({ brand }) => brand),
    ...claimsOf(brands.map(({ brand }) => brand)),
    publishedBrands,
    retiredBrands: lives.flatMap(({ retired }) => retired),
    publications: lives.flatMap(({ publications }) => publications),
    brandEvents: lives.flatMap(({ events }) => events),
    selfChecks: lives.flatMap(({ selfChecks }) => selfChecks),
    plans: plans.map(({ plan }) => plan),
    planVersions: plans.flatMap(({ versions }) => versions),
    ...library,
    activities,
    checkins: year.checkins,
    checkinRefusals: year.refusals,
    feedback: FEEDBACK_TEXTS.map((text, index) => feedbackOf(text, index, targets, secrets, now)),
    notices,
    uploads: uploadsOf({ brands, notices, places: byId }, now),
    subscriptions: people.flatMap((person) => subscriptionsOf(person, now)),
    summaries: summariesOf({ brands: publishedBrands, activities, notices }, settings, now),
  }
}
