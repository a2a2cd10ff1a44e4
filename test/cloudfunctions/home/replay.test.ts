import { activityCancel, activityCreate, activityFinish } from '@contract/activity/endpoints'
import type { Activity } from '@contract/activity/entity'
import { codeAt, secretFromText } from '@contract/checkin/code'
import { checkinCreate, checkinMark, checkinOpen } from '@contract/checkin/endpoints'
import type { Checkin } from '@contract/checkin/entity'
import { feedbackCreate, feedbackHandle, feedbackPublish, feedbackReply } from '@contract/feedback/endpoints'
import type { Feedback } from '@contract/feedback/entity'
import { noticeApprove, noticeSend } from '@contract/notice/endpoints'
import type { Notice } from '@contract/notice/entity'
import { dayOf, instantOf, MINUTE } from '@contract/time'
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
  'sentAt',
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

/** The day before: meetings held and one called off, people who came, letters, notices. */
const DAY_REPLAYED = '2026-11-19'
const isOfTheDay = (at: number) => dayOf(at) === DAY_REPLAYED

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
  nonce: `replayed-${activity._id}`,
})

/** Something somebody did, when they did it. */
interface Step {
  at: number
  act: () => Promise<unknown>
}

/** The replayed record's id by the one the city wrote. */
const replayed = new Map<string, string>()
const idOf = (written: string) => {
  const id = replayed.get(written)
  if (!id) throw new Error(`${written} has not been replayed yet`)
  return id
}

/** Each claim by its own phone at its own time, then what the secretary marked, one call for all of a kind. */
const attendanceSteps = (activity: Activity, checkins: readonly Checkin[]): Step[] => {
  const secretary = actor(activity.createdBy)
  const claims = checkins.flatMap(({ personId, claim }): Step[] => {
    if (!claim) return []
    const { way, at, nonce } = claim
    if (way === 'offline') throw new Error('nobody was without network that day')
    const act = async () => {
      const activityId = idOf(activity._id)
      const { secret } = await secretary.call(checkinOpen, { activityId })
      const code = codeAt(secretFromText(secret), at)
      return actor(personId).call(checkinCreate, { activityId, code, way, nonce })
    }
    return [{ at, act }]
  })
  const marks = new Map<string, NonNullable<Checkin['mark']> & { personIds: string[] }>()
  for (const { personId, mark } of checkins) {
    if (!mark) continue
    const key = `${mark.status}${mark.reason}`
    marks.set(key, { ...mark, personIds: [...(marks.get(key)?.personIds ?? []), personId] })
  }
  return [
    ...claims,
    ...[...marks.values()].map(({ at, status, reason, personIds }) => ({
      at,
      act: () => secretary.call(checkinMark, { activityId: idOf(activity._id), personIds, status, reason }),
    })),
  ]
}

const activitySteps = (activity: Activity): Step[] => {
  const secretary = actor(activity.createdBy)
  const { minutes, finishedAt, cancelReason: reason } = activity
  const create = async () => {
    const { activityId } = await secretary.call(activityCreate, planOf(activity))
    replayed.set(activity._id, activityId)
  }
  const begun = { at: activity.createdAt, act: create }
  if (!minutes || !finishedAt)
    return [
      begun,
      {
        at: activity.updatedAt,
        act: () => secretary.call(activityCancel, { activityId: idOf(activity._id), reason }),
      },
    ]
  const came = city.checkins.filter(({ activityId }) => activityId === activity._id)
  return [
    begun,
    ...attendanceSteps(activity, came),
    {
      at: finishedAt,
      act: () => secretary.call(activityFinish, { activityId: idOf(activity._id), minutes }),
    },
  ]
}

const letterSteps = (letter: Feedback): Step[] => {
  const { authorId, channel, kind, target, text, mayPublish } = letter
  const sender = authorId ? actor(authorId) : channel === 'website' ? world.web() : world.visitor()
  const act = async () => {
    await sender.call(feedbackCreate, {
      kind,
      target: { kind: target.kind, id: target.id },
      text,
      isAnonymous: !authorId,
      mayPublish,
      nonce: `replayed-${letter._id}`,
    })
    const [{ _id }] = await world.store.find('feedback', { text })
    replayed.set(letter._id, String(_id))
  }
  return [{ at: letter.createdAt, act }]
}

const noticeSteps = (notice: Notice): Step[] => {
  const { organizationId, title, body, audience, isPinned, validFrom, validUntil } = notice
  const send = async () => {
    const told =
      audience.kind === 'role' ? { kind: audience.kind, role: audience.role } : { kind: audience.kind }
    const { noticeId } = await actor(notice.createdBy).call(noticeSend, {
      organizationId,
      title,
      body,
      audience: told as never,
      validFrom,
      validUntil,
      isPinned,
      mayPush: false,
      nonce: `replayed-${notice._id}`,
    })
    replayed.set(notice._id, noticeId)
  }
  const approve = () =>
    actor(notice.approvedBy ?? '').call(noticeApprove, { noticeId: idOf(notice._id), mayPublish: true })
  return [
    { at: notice.createdAt, act: send },
    ...(notice.approvedBy ? [{ at: notice.sentAt ?? NOW, act: approve }] : []),
  ]
}

describe('a whole day, everything in its order', () => {
  const written = () => ({
    activities: city.activities.filter(({ startsAt }) => isOfTheDay(startsAt)),
    feedback: city.feedback.filter(({ createdAt }) => isOfTheDay(createdAt)),
    notices: city.notices.filter(({ createdAt }) => isOfTheDay(createdAt)),
  })

  beforeAll(async () => {
    const { activities, feedback, notices } = written()
    const steps = [
      ...activities.flatMap(activitySteps),
      ...feedback.flatMap(letterSteps),
      ...notices.flatMap(noticeSteps),
    ].sort((one, other) => one.at - other.at)
    // What the letters are about lies on other days.
    await world.store.bulkInsert(
      'activities',
      city.activities.filter((activity) => !activities.includes(activity)),
    )
    for (const { at, act } of steps) {
      await world.cloud.clock.set(at)
      await act()
    }
  })

  test('is a day on which much happens', () => {
    const { activities, feedback, notices } = written()
    expect(activities.length).toBeGreaterThanOrEqual(10)
    expect(new Set(activities.map(({ state }) => state))).toEqual(new Set(['finished', 'cancelled']))
    expect([feedback.length > 1, notices.length > 0]).toEqual([true, true])
  })

  test('leaves the meetings the city wrote, with their minutes and counts', async () => {
    for (const activity of written().activities) {
      const [left] = await world.store.find('activities', { _id: idOf(activity._id) })
      expect(essence(left)).toEqual(essence(activity))
    }
  })

  test('leaves who came, how and when', async () => {
    const byPerson = (one: Checkin, other: Checkin) => (one.personId < other.personId ? -1 : 1)
    for (const activity of written().activities) {
      const left = (await world.store.find('checkins', {
        activityId: idOf(activity._id),
      })) as unknown as Checkin[]
      const came = city.checkins.filter(({ activityId }) => activityId === activity._id)
      expect([...left].sort(byPerson).map(essence)).toEqual([...came].sort(byPerson).map(essence))
    }
  })

  test('leaves the letters and the notices', async () => {
    const { feedback, notices } = written()
    for (const letter of feedback) {
      const [left] = await world.store.find('feedback', { _id: idOf(letter._id) })
      expect(essence(left)).toEqual(essence(letter))
    }
    for (const notice of notices) {
      const [left] = await world.store.find('notices', { _id: idOf(notice._id) })
      expect(essence(left)).toEqual(essence(notice))
      // The clock goes on while it is replayed, by less than a second each.
      expect(Math.abs(Number(left.sentAt) - Number(notice.sentAt))).toBeLessThan(MINUTE)
    }
  })
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
  const { text } = written
  const [{ _id: feedbackId }] = (await world.store.find('feedback', { text })) as unknown as Feedback[]
  const handle = (action: 'accept' | 'start' | 'close') =>
    actor(secretary.personId).call(feedbackHandle, { feedbackId, action })
  await handle('accept')
  await handle('start')
  await actor(secretary.personId).call(feedbackReply, { feedbackId, text: written.reply?.text ?? '' })
  await handle('close')
  const [{ updatedAt }] = await world.store.find('feedback', { _id: feedbackId })
  const publication = { feedbackId, isPublished: true, seenAt: Number(updatedAt) }
  await actor(reviewer.personId).call(feedbackPublish, publication)

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
