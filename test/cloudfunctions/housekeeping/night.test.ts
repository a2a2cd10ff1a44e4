import { activityCreate } from '@contract/activity/endpoints'
import { DAY, HOUR } from '@contract/time'
import { openWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  await world.reset()
  await world.at('2026-11-20 09:00')
})

const night = () => world.cloud.runTimer('housekeeping')
const ids = async (collectionName: string) =>
  (await world.store.find(collectionName, {})).map((record) => String(record._id)).sort()

/** Of each kind one record that has had its time and one that has not: days ago, older and younger. */
const KEPT: [collection: string, field: string, older: number, younger: number, more: object][] = [
  ['limits', 'expiresAt', 1, -1, {}],
  ['sessionRequests', 'expiresAt', 2, 0.5, {}],
  ['invites', 'expiresAt', 1, -1, {}],
  ['bindings', 'requestedAt', 91, 89, { state: 'refused' }],
  ['bindings', 'requestedAt', 91, 89, { state: 'waiting' }],
  ['checkinRefusals', 'lastAt', 91, 89, {}],
  ['checkins', 'updatedAt', 1096, 1094, {}],
  ['activities', 'updatedAt', 91, 89, { state: 'draft' }],
  ['outbox', 'expiresAt', 31, 29, {}],
  ['deliveries', 'at', 31, 29, {}],
  ['jobs', 'finishedAt', 91, 89, { state: 'done' }],
  ['audit', 'at', 401, 399, {}],
]

test.each(KEPT)(
  '%s: what has had its time goes at night, the rest stays',
  async (name, field, older, younger, more) => {
    const now = world.cloud.clock.now()
    await world.store.bulkInsert(name, [
      { _id: 'older', [field]: now - older * DAY, ...more },
      { _id: 'younger', [field]: now - younger * DAY, ...more },
    ])
    await night()
    expect(await ids(name)).toEqual(['younger'])
  },
)

test('a reminder of a meeting planned long ahead is still there when its day comes', async () => {
  const startsAt = world.cloud.clock.now() + 60 * DAY
  await world.as('李敏').call(activityCreate, {
    organizationId: 'brwater001',
    nonce: 'planned-two-months-ahead',
    kind: 'themed-party-day',
    title: '2027年1月主题党日：回访老旧小区二次供水泵房改造',
    startsAt,
    endsAt: startsAt + 2 * HOUR,
    place: '供水管理处三楼党员活动室',
    isPublished: true,
  })
  await world.at('2027-01-10 03:30')
  await night()
  expect(await world.store.find('outbox', {})).toMatchObject([{ state: 'waiting' }])
})

test('feedback goes a year after it ended, and never while it is open', async () => {
  const updatedAt = world.cloud.clock.now() - 400 * DAY
  await world.store.bulkInsert('feedback', [
    { _id: 'closed', ticketHash: '1', state: 'closed', updatedAt },
    { _id: 'answered', ticketHash: '3', state: 'answered', updatedAt },
    { _id: 'open', ticketHash: '2', state: 'in-progress', updatedAt },
  ])
  await night()
  expect(await ids('feedback')).toEqual(['open'])
})

test('sessions of the website end, bound phones do not', async () => {
  const before = await ids('identities')
  await world.store.bulkInsert('identities', [{ _id: 'web:old', personId: 'psecwater1', expiresAt: 1 }])
  await night()
  expect(await ids('identities')).toEqual(before)
})

test('a finished activity is archived once nobody corrects it any more', async () => {
  const now = world.cloud.clock.now()
  const activity = { path: ['orgcity001'], expectedOrganizationIds: [], isPublic: false, updatedAt: now }
  await world.store.bulkInsert('activities', [
    { _id: 'longago', state: 'finished', startsAt: now - 32 * DAY, endsAt: now - 31 * DAY, ...activity },
    { _id: 'lately', state: 'finished', startsAt: now - 5 * DAY, endsAt: now - 4 * DAY, ...activity },
  ])
  await night()
  expect(await world.store.find('activities', { state: 'archived' })).toMatchObject([{ _id: 'longago' }])
})

test('a summary that a killed change has left behind is right again in the morning', async () => {
  await night()
  await world.change('summaries', 'public', {
    notices: [{ _id: 'ghost', title: '早已撤回的通知', isPinned: false, validFrom: 0, validUntil: 9e12 }],
  })
  await night()
  expect(await world.store.find('summaries', { _id: 'public' })).toMatchObject([{ notices: [] }])
})

test('a city keeps refused check-ins as long as it says', async () => {
  const own = await openWorld({ environment: { OBOB_KEEP_REFUSALS_DAYS: '30' } })
  await own.at('2026-11-20 09:00')
  const now = own.cloud.clock.now()
  await own.store.bulkInsert('checkinRefusals', [
    { _id: 'older', lastAt: now - 31 * DAY },
    { _id: 'younger', lastAt: now - 29 * DAY },
  ])
  await own.cloud.runTimer('housekeeping')
  expect((await own.store.find('checkinRefusals', {})).map(({ _id }) => _id)).toEqual(['younger'])
  await own.close()
})
