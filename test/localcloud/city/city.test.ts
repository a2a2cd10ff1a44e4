import { lengthOf } from '@contract/fields'
import { instantOf } from '@contract/time'
import { contentHashOf } from '../../../cloudfunctions/_domain/brand/content-hash'
import { settingsFrom } from '../../../localcloud/city'
import { checkCity } from '../../../localcloud/city/check'
import { type City, makeCity } from '../../../localcloud/city/city'
import type { Secrets } from '../../../localcloud/secrets'

const plainSecrets: Secrets = {
  digest: (purpose, text) => `${purpose}:${text}`,
  seal: (purpose, context, text) => `${purpose}:${context}:${text}`,
}

const make = (now: number) =>
  makeCity({
    now,
    secrets: plainSecrets,
    settings: settingsFrom({ OBOB_TEMPLATE_ACTIVITY: 'local-activity' }),
  })

const NOW = instantOf('2026-11-20', '10:00')
const city: City = make(NOW)

const living = city.brands.filter(({ state }) => state === 'living')

const idsOf = (documents: readonly { _id: string }[]) => new Set(documents.map(({ _id }) => _id))

describe('the city', () => {
  test('has the size of a city one can walk through', () => {
    expect(city.organizations.filter(({ level }) => level === 'branch')).toHaveLength(60)
    expect(city.organizations.filter(({ level }) => level === 'party-committee')).toHaveLength(8)
    expect(city.members.length).toBeGreaterThan(800)
    expect(city.members.length).toBeLessThan(1000)
  })

  test('is the same whoever makes it', () => {
    expect(JSON.stringify(make(NOW))).toBe(JSON.stringify(city))
  })

  test('fits the schemas of its collections, at any time of day', () => {
    checkCity(city)
    checkCity(make(instantOf('2027-03-01', '23:50')))
  })

  test('uses every id once', () => {
    for (const [collection, documents] of Object.entries(city))
      expect([collection, idsOf(documents).size]).toEqual([collection, documents.length])
  })
})

describe('what it refers to is there', () => {
  const organizations = new Map(city.organizations.map((one) => [one._id, one]))
  const members = new Map(city.members.map((one) => [one._id, one]))
  const activities = new Map(city.activities.map((one) => [one._id, one]))
  const brands = idsOf(city.brands)

  test('every record lies where its organisation lies', () => {
    const { members: roster, grants, brands: drafts, publishedBrands, feedback, notices } = city
    for (const record of [
      ...roster,
      ...grants,
      ...drafts,
      ...publishedBrands,
      ...city.activities,
      ...feedback,
      ...notices,
    ]) {
      const organization = organizations.get(record.organizationId)
      expect(organization).toBeDefined()
      expect(record.path).toEqual(organization?.path)
      expect(record.organizationOrder).toBe(organization?.order)
    }
  })

  test('who checked in is on the roster, and the activity was held', () => {
    for (const checkin of city.checkins) {
      expect(members.has(checkin.personId)).toBe(true)
      expect(activities.get(checkin.activityId)?.state).toMatch(/published|finished|archived/)
    }
  })

  test('attendance of a finished activity is what its check-ins say', () => {
    const finished = city.activities.filter(({ attendance }) => attendance)
    expect(finished.length).toBeGreaterThan(1000)
    for (const { _id, attendance } of finished.slice(0, 200)) {
      const own = city.checkins.filter(({ activityId }) => activityId === _id)
      expect(own.filter(({ status }) => status === 'present')).toHaveLength(attendance?.present ?? -1)
      expect(own).toHaveLength(attendance?.expected ?? -1)
    }
  })

  test('results rest on activities that were held in public', () => {
    for (const brand of city.publishedBrands)
      for (const { source } of brand.results)
        if (source?.kind === 'activity') {
          const activity = activities.get(source.id ?? '')
          expect([brand.name, activity?.isPublic, activity?.minutes !== null]).toEqual([
            brand.name,
            true,
            true,
          ])
        }
  })

  test('activities and feedback name brands and activities of the city', () => {
    for (const { brandId } of city.activities) if (brandId) expect(brands.has(brandId)).toBe(true)
    for (const { target } of city.feedback) {
      if (target.kind === 'brand') expect(brands.has(target.id ?? '')).toBe(true)
      if (target.kind === 'activity') expect(activities.has(target.id ?? '')).toBe(true)
    }
  })
})

describe('its texts', () => {
  test('have names and slogans as real ones have', () => {
    for (const { name, slogan, meaning } of living) {
      expect([name, lengthOf(name)]).toEqual([name, Math.min(Math.max(lengthOf(name), 2), 21)])
      expect([slogan, lengthOf(slogan)]).toEqual([slogan, Math.min(Math.max(lengthOf(slogan), 7), 15)])
      expect([name, lengthOf(meaning)]).toEqual([name, Math.min(Math.max(lengthOf(meaning), 29), 435)])
    }
    expect(living).toHaveLength(45)
    expect(new Set(city.brands.map(({ name }) => name)).size).toBe(city.brands.length)
  })

  test('differ: no long sentence stands in two brands', () => {
    const seen = new Map<string, string>()
    for (const { name, meaning, method, approach, practices } of city.publishedBrands)
      for (const sentence of [meaning, method, approach, ...practices].flatMap((text) =>
        text.split(/[。；！？]/),
      )) {
        if (lengthOf(sentence) < 12) continue
        expect([sentence, seen.get(sentence)]).toEqual([sentence, undefined])
        seen.set(sentence, name)
      }
  })

  test('quote no political text and name no leader', () => {
    const forbidden =
      /习近平|总书记|党中央|二十大|新时代|四个意识|两个确立|两个维护|绿水青山|不忘初心|牢记使命|江山就是人民/
    const texts = JSON.stringify([city.brands, city.activities, city.feedback, city.notices])
    expect(texts.match(forbidden)).toBeNull()
  })
})

describe('today', () => {
  test('something is open for check-in and something is coming', () => {
    const open = city.activities.filter(
      ({ state, startsAt, checkinClosesAt }) =>
        state === 'published' && startsAt - 1_800_000 <= NOW && checkinClosesAt > NOW,
    )
    expect(open.length).toBeGreaterThanOrEqual(2)
    const [front] = city.summaries.filter(({ _id }) => _id === 'public')
    expect(front.activities.length).toBeGreaterThanOrEqual(6)
    expect(front.settings?.filingNumber).toBe('')
  })
})

describe('plans', () => {
  const people = new Map(city.members.map((one) => [one._id, one]))

  test('most brands have one, with versions, and whoever is responsible is on their roster', () => {
    expect(city.plans.length).toBeGreaterThanOrEqual(38)
    expect(city.plans.length).toBeLessThan(living.length)
    for (const plan of city.plans) {
      expect(city.planVersions.filter(({ brandId }) => brandId === plan._id)).toHaveLength(plan.version)
      for (const { responsible } of plan.tasks)
        expect(people.get(responsible.personId)?.path).toContain(plan.organizationId)
    }
  })

  test('some tasks are done, some are near, some were moved; a few sentences stand in two plans', () => {
    const tasks = city.plans.flatMap((plan) => plan.tasks)
    expect(new Set(tasks.map(({ state }) => state)).size).toBe(4)
    expect(tasks.some(({ dueChanges }) => dueChanges.length > 0)).toBe(true)
    const own = tasks.filter(({ responsible }) => responsible.name === '王建国')
    expect(own).toHaveLength(2)
    const marks = city.plans.flatMap(({ fingerprints }) => fingerprints)
    expect(new Set(marks).size).toBeLessThan(marks.length)
  })

  test('are served by activities that were held for their tasks', () => {
    const keys = new Map(city.plans.map(({ _id, tasks }) => [_id, tasks.map(({ key }) => key)]))
    const serving = city.activities.filter(({ planItemKey }) => planItemKey)
    expect(serving.length).toBeGreaterThan(40)
    for (const { brandId, planItemKey } of serving) expect(keys.get(brandId ?? '')).toContain(planItemKey)
  })

  test('quote no political text', () => {
    expect(JSON.stringify([city.plans, city.planVersions])).not.toMatch(/习近平|总书记|党中央|二十大|新时代/)
  })
})

describe('publications', () => {
  const publications = new Map(city.publications.map((one) => [one._id, one]))
  const people = new Map(city.members.map((one) => [one._id, one]))

  test('what is public was signed by three different persons who hold the role above it, over its very content', () => {
    for (const shown of [...city.publishedBrands, ...city.retiredBrands]) {
      const publication = publications.get(shown.publicationId)
      expect([shown.name, publication?.state, publication?.version]).toEqual([
        shown.name,
        'published',
        shown.version,
      ])
      const signatures = publication?.signatures ?? []
      expect(signatures.map(({ step }) => step)).toEqual(['propose', 'clear', 'approve'])
      expect(new Set(signatures.map(({ by }) => by)).size).toBe(3)
      for (const { step, by, contentHash, at } of signatures) {
        const role = { propose: 'secretary', clear: 'confidentiality-reviewer', approve: 'supervisor' }[step]
        expect(
          city.grants.some(
            (grant) =>
              grant.personId === by && grant.role === role && shown.path.includes(grant.organizationId),
          ),
        ).toBe(true)
        expect(contentHash).toBe(shown.contentHash)
        expect(people.has(by) && at <= shown.publishedAt).toBe(true)
      }
    }
  })

  test('every step of a brand lies between its beginning and now, and its versions are counted through', () => {
    for (const { _id, createdAt, publishedVersion } of city.brands) {
      const own = city.brandEvents.filter(({ brandId }) => brandId === _id)
      expect(own[0]).toMatchObject({ kind: 'created', at: createdAt })
      expect(own.every(({ at }) => at >= createdAt && at <= NOW)).toBe(true)
      const versions = own.flatMap(({ kind, version }) => (kind === 'publication-approved' ? [version] : []))
      expect(versions).toEqual(Array.from({ length: publishedVersion ?? 0 }, (_, index) => index + 1))
    }
  })

  test('something waits for each who signs, something came back, and a few brands have ended', () => {
    const waiting = city.publications.map(({ state }) => state)
    for (const state of ['proposed', 'cleared', 'returned'] as const) expect(waiting).toContain(state)
    for (const { _id, state, publicationId } of city.brands) {
      if (!publicationId) continue
      expect([_id, state, publications.get(publicationId)?.brandId]).toEqual([_id, 'living', _id])
    }
    for (const brand of living)
      if (brand.publicationId)
        expect(publications.get(brand.publicationId)?.contentHash).toBe(contentHashOf(brand))
    expect(city.retiredBrands).toHaveLength(3)
    const claimed = new Set(city.brandNames.map(({ brandId }) => brandId))
    for (const { _id } of city.retiredBrands) expect(claimed.has(_id)).toBe(false)
  })
})
