import { activityCreate, activityFinish } from '@contract/activity/endpoints'
import type { Activity } from '@contract/activity/entity'
import { codeAt, secretFromText } from '@contract/checkin/code'
import { checkinCreate, checkinMark, checkinOpen } from '@contract/checkin/endpoints'
import type { Checkin } from '@contract/checkin/entity'
import { feedbackCreate, feedbackHandle, feedbackPublish, feedbackReply } from '@contract/feedback/endpoints'
import type { Feedback } from '@contract/feedback/entity'
import { instantOf } from '@contract/time'
import { settingsFrom } from '../../../localcloud/city'
import { type City, makeCity } from '../../../localcloud/city/city'
import { secretsOf } from '../../../localcloud/secrets'
import { openWorld, type World } from '../../support/world'

/** A day of the city is played through the endpoints: what they leave must be what the city wrote in bulk. */
const NOW = instantOf('2026-11-20', '10:00')
let world: World
let city: City

beforeAll(async () => {
  world = await openWorld()
  const secrets = secretsOf(world.cloud.environment.OBOB_MASTER_KEY)
  city = makeCity({ now: NOW, secrets, settings: settingsFrom(world.cloud.environment) })
  for (const name of [
    'organizations',
    'members',
    'grants',
    'identities',
    'brands',
    'publishedBrands',
  ] as const) {
    await empty(name)
    await world.store.bulkInsert(name, city[name])
  }
})
afterAll(() => world.close())

const empty = (collectionName: string) =>
  world.store.execute('removeDocument', { collectionName, query: '{}', queryType: 'WHERE', multi: true })

const openidOf = (personId: string) =>
  city.identities.find((identity) => identity.personId === personId)?._id.slice('wx:'.length) ?? ''
const actor = (personId: string) => world.phone(openidOf(personId), personId)

/** Times, ids and secrets differ between two tellings of one day; nothing else may. */
const TOLD_ANEW = new Set([
  '_id',
  'activityId',
  'at',
  'receivedAt',
  'nonce',
  'revision',
  'sealedCheckinSecret',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'finishedAt',
  'ticketHash',
])

const essence = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(essence)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([field]) => !TOLD_ANEW.has(field))
      .map(([field, inside]) => [field, essence(inside)])
      .sort(([one], [other]) => (String(one) < String(other) ? -1 : 1)),
  )
}

const sampled = () => {
  const activity = city.activities.find(({ _id }) => _id === 's1supply00')
  if (!activity?.minutes) throw new Error('the story of the pump house was not told')
  return { activity, minutes: activity.minutes }
}

const planOf = (activity: Activity) => ({
  organizationId: activity.organizationId,
  kind: activity.kind,
  customKind: activity.customKind,
  title: activity.title,
  startsAt: activity.startsAt,
  endsAt: activity.endsAt,
  place: activity.place,
  agenda: activity.agenda,
  hostName: activity.hostName,
  recorderName: activity.recorderName,
  keyWorks: activity.keyWorks,
  brandId: activity.brandId,
  businessWork: activity.businessWork,
  jointOrganizationIds: [],
  isPublic: activity.isPublic,
  checkinOpensMinutesBefore: activity.checkinOpensMinutesBefore,
  checkinGraceMinutes: 0,
  isPublished: true,
  nonce: 'replayed-activity',
})

/** Each claim by its own phone at its own time, then each mark by the secretary. */
const replayAttendance = async (activityId: string, secretaryId: string, checkins: Checkin[]) => {
  const claims = checkins
    .filter(({ claim }) => claim)
    .sort((one, other) => (one.claim?.at ?? 0) - (other.claim?.at ?? 0))
  await world.cloud.clock.set(claims[0].claim?.at ?? NOW)
  const { secret } = await actor(secretaryId).call(checkinOpen, { activityId })
  for (const { personId, claim } of claims) {
    if (!claim || claim.way === 'offline') throw new Error('only a venue is replayed')
    await world.cloud.clock.set(claim.at)
    const code = codeAt(secretFromText(secret), claim.at)
    await actor(personId).call(checkinCreate, { activityId, code, way: claim.way, nonce: claim.nonce })
  }
  for (const { personId, mark } of checkins) {
    if (!mark) continue
    await world.cloud.clock.set(mark.at)
    const { status, reason } = mark
    await actor(secretaryId).call(checkinMark, { activityId, personIds: [personId], status, reason })
  }
}

test('a pump house opened to residents: planned, attended, recorded', async () => {
  const { activity, minutes } = sampled()
  const secretary = activity.createdBy
  const written = city.checkins.filter(({ activityId }) => activityId === activity._id)

  await world.cloud.clock.set(activity.createdAt)
  const { activityId } = await actor(secretary).call(activityCreate, planOf(activity))
  await replayAttendance(activityId, secretary, written)
  await world.cloud.clock.set(activity.finishedAt ?? NOW)
  await actor(secretary).call(activityFinish, { activityId, minutes })

  const [left] = await world.store.find('activities', { _id: activityId })
  expect(essence(left)).toEqual(essence(activity))
  const byPerson = { sort: { personId: 1 } } as const
  const attended = await world.store.find('checkins', { activityId }, byPerson)
  const inOrder = [...written].sort((one, other) => (one.personId < other.personId ? -1 : 1))
  expect(attended.map(essence)).toEqual(inOrder.map(essence))
})

test('a proposal about a brand: sent, handled, answered, published', async () => {
  const written = city.feedback.find(
    ({ state, isPublished }) => state === 'closed' && isPublished,
  ) as Feedback
  const secretary = city.grants.find(
    ({ role, organizationId }) => role === 'secretary' && organizationId === written.organizationId,
  )
  const reviewer = city.grants.find(({ role }) => role === 'content-reviewer')
  if (!secretary || !reviewer) throw new Error('nobody handles feedback')
  await world.cloud.clock.set(written.createdAt)
  await world.visitor().call(feedbackCreate, {
    kind: written.kind,
    target: { kind: written.target.kind, id: written.target.id },
    text: written.text,
    isAnonymous: true,
    mayPublish: written.mayPublish,
    nonce: 'replayed-proposal',
  })
  const [{ _id: feedbackId }] = (await world.store.find('feedback', {})) as unknown as Feedback[]
  const handle = (action: 'accept' | 'start' | 'close') =>
    actor(secretary.personId).call(feedbackHandle, { feedbackId, action })
  await handle('accept')
  await handle('start')
  await actor(secretary.personId).call(feedbackReply, { feedbackId, text: written.reply?.text ?? '' })
  await handle('close')
  await actor(reviewer.personId).call(feedbackPublish, { feedbackId, isPublished: true })

  const [left] = (await world.store.find('feedback', { _id: feedbackId })) as unknown as Feedback[]
  // The author's own word about the answer is not part of this day.
  expect(essence({ ...left, satisfaction: written.satisfaction })).toEqual(essence(written))
})

test('the city’s front pages are those its own cloud would prepare', async () => {
  for (const name of ['activities', 'notices', 'summaries'] as const) {
    await empty(name)
    await world.store.bulkInsert(name, city[name] as never)
  }
  await world.cloud.clock.set(NOW)
  await world.cloud.runTimer('housekeeping')
  const parts = (summaries: readonly object[]) =>
    (summaries as City['summaries'])
      .map(({ _id, brands, activities, notices }) => ({ _id, brands, activities, notices }))
      .sort((one, other) => (one._id < other._id ? -1 : 1))
  expect(parts(await world.store.find('summaries', {}))).toEqual(parts(city.summaries))
})
