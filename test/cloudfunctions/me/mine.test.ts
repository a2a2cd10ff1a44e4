import { grantCreate } from '@contract/grant/endpoints'
import { meErase, meExport, meGet, meUnbind } from '@contract/me/endpoints'
import { memberBind, memberFind, memberInvite, memberMove } from '@contract/member/endpoints'
import { sessionGet } from '@contract/session/endpoints'
import { subscriptionAccept } from '@contract/subscription/endpoints'
import { instantOf } from '@contract/time'
import { signIn } from '../../support/sign-in'
import { openWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(async () => {
  await world.reset()
  await world.at('2026-11-20 09:00')
})
afterAll(() => world.close())

const supply = {
  organizationId: 'brwater001',
  path: ['orgcity001', 'orgwater01', 'brwater001'],
  organizationOrder: 3,
}

const meeting = (more: object = {}) => ({
  _id: 'actwater01',
  ...supply,
  title: '十一月主题党日：节水宣传进社区',
  hostName: '王建国',
  recorderName: '李敏',
  startsAt: instantOf('2026-11-18', '15:00'),
  endsAt: instantOf('2026-11-18', '16:30'),
  state: 'published',
  expectedOrganizationIds: ['brwater001'],
  attendance: null,
  ...more,
})

const attended = (status: string, activityId = 'actwater01') => ({
  _id: `${activityId}.pmemwater1`,
  ...supply,
  activityId,
  personId: 'pmemwater1',
  personName: '王建国',
  isExpected: true,
  status,
})

describe('what waits for me', () => {
  test('is one list across roles, and empty for who has nothing to do', async () => {
    const { code } = await world.as('李敏').call(memberInvite, { organizationId: 'brwater001' })
    await world.visitor('wx-zhao').call(memberBind, { code, name: '赵晓燕', hasConsented: true })
    await world.store.bulkInsert('activities', [meeting()])
    await world.store.bulkInsert('checkins', [attended('waiting')])
    const { waiting } = await world.as('李敏').call(meGet, {})
    expect(waiting.map(({ kind, count }) => [kind, count])).toEqual([
      ['binding', 1],
      ['offline-checkin', 1],
      ['minutes', 1],
    ])
    for (const item of waiting) expect(item.title && item.page).toBeTruthy()
    expect((await world.as('王建国').call(meGet, {})).waiting).toEqual([])
    expect((await world.as('陈志强').call(meGet, {})).waiting).toEqual([])
  })

  test('offline check-ins lead to the one meeting they belong to, or to the list', async () => {
    const pageOf = async () => {
      const { waiting } = await world.as('李敏').call(meGet, {})
      const { count, page } = waiting.find(({ kind }) => kind === 'offline-checkin') ?? {}
      return [count, page]
    }
    const colleague = { ...attended('waiting'), _id: 'actwater01.pmemwater2', personId: 'pmemwater2' }
    await world.store.bulkInsert('checkins', [attended('waiting'), colleague])
    expect(await pageOf()).toEqual([2, 'pages/secretary/attendance/index?activityId=actwater01'])
    await world.store.bulkInsert('checkins', [
      { ...attended('waiting', 'actwater02'), _id: 'actwater02.pmemwater1' },
    ])
    expect(await pageOf()).toEqual([3, 'pages/secretary/activities/index'])
  })

  test('a meeting still to come, or long ago, does not wait for minutes', async () => {
    await world.store.bulkInsert('activities', [
      meeting({
        _id: 'actahead01',
        startsAt: instantOf('2026-11-20', '15:00'),
        endsAt: instantOf('2026-11-20', '16:00'),
      }),
      meeting({
        _id: 'actpast001',
        startsAt: instantOf('2026-08-01', '15:00'),
        endsAt: instantOf('2026-08-01', '16:00'),
      }),
    ])
    expect((await world.as('李敏').call(meGet, {})).waiting).toEqual([])
  })
})

test('the export holds what is kept about me, and nobody else', async () => {
  await world.store.bulkInsert('checkins', [attended('present')])
  await signIn(world, '王建国')
  const data = await world.as('王建国').call(meExport, {})
  expect(data).toMatchObject({
    person: { personId: 'pmemwater1', name: '王建国', branch: '云汀市水务局供水管理处党支部' },
    grants: [{ role: 'member' }],
    checkins: [{ activityId: 'actwater01' }],
  })
  expect(data.identities).toHaveLength(2)
  expect(JSON.stringify(data)).not.toContain('李敏')
})

test('unbinding signs me out everywhere; the roster entry stays', async () => {
  const token = await signIn(world, '王建国')
  await world.web(token).call(meUnbind, {})
  expect((await world.as('王建国').call(sessionGet, {})).me).toBeNull()
  expect((await world.web(token).call(sessionGet, {})).me).toBeNull()
  const { items } = await world.as('李敏').call(memberFind, { organizationId: 'brwater001' })
  expect(items.find(({ name }) => name === '王建国')).toMatchObject({ isBound: false })
})

describe('erasing', () => {
  const traces = async () =>
    JSON.stringify(
      await Promise.all(
        [
          'members',
          'grants',
          'identities',
          'bindings',
          'checkins',
          'checkinRefusals',
          'activities',
          'feedback',
        ].map((name) => world.store.find(name, {}, {})),
      ),
    )

  test('takes refused check-ins and acceptances along', async () => {
    await world.store.bulkInsert('checkinRefusals', [
      {
        _id: 'refused000',
        ...supply,
        activityId: 'actwater01',
        personId: 'pmemwater1',
        personName: '王建国',
      },
    ])
    await world.as('王建国').call(subscriptionAccept, { templates: ['activity'] })
    await world.as('王建国').call(meErase, { isCertain: true })
    expect(await world.store.count('checkinRefusals', {})).toBe(0)
    expect(await world.store.count('subscriptions', {})).toBe(0)
  })

  test('reaches the records of a branch one has left, and a name among others', async () => {
    await world.store.bulkInsert('activities', [
      meeting({ hostName: '李敏、王建国', recorderName: '王建国' }),
      meeting({ _id: 'actwater02', hostName: '王建国庆' }),
    ])
    await world.store.bulkInsert('checkins', [attended('present')])
    await world.as('孙伟').call(memberMove, { personId: 'pmemwater1', toOrganizationId: 'brwater002' })
    await world.as('王建国').call(meErase, { isCertain: true })
    const activities = await world.store.find('activities', {}, { sort: { _id: 1 } })
    expect(activities[0]).toMatchObject({ hostName: '李敏、已注销', recorderName: '已注销' })
    expect(activities[1]).toMatchObject({ hostName: '王建国庆' })
  })

  test('breaks the link: attendance is a number, the name is gone everywhere', async () => {
    await world.store.bulkInsert('activities', [meeting(), meeting({ _id: 'actwater02' })])
    await world.store.bulkInsert('checkins', [attended('present'), attended('on-leave', 'actwater02')])
    await world.as('王建国').call(meErase, { isCertain: true })
    expect(await traces()).not.toContain('王建国')
    const activities = await world.store.find('activities', {}, { sort: { _id: 1 } })
    expect(activities.map(({ erasedAttendance }: Record<string, unknown>) => erasedAttendance)).toEqual([
      { present: 1 },
      { onLeave: 1 },
    ])
    expect(activities[0]).toMatchObject({ hostName: '已注销', recorderName: '李敏' })
    expect((await world.as('王建国').call(sessionGet, {})).me).toBeNull()
    expect(await world.store.count('audit', { personId: 'pmemwater1', action: 'me.erase' })).toBe(1)
  })

  test('twice at once counts each attendance once', async () => {
    await world.store.bulkInsert('activities', [meeting()])
    await world.store.bulkInsert('checkins', [attended('present')])
    await Promise.all([1, 2].map(() => world.as('王建国').refused(meErase, { isCertain: true })))
    const [activity] = await world.store.find('activities', {}, {})
    expect(activity.erasedAttendance).toEqual({ present: 1 })
  })

  test('the only secretary hands over first, and nothing has changed till then', async () => {
    await world.store.bulkInsert('checkins', [{ ...attended('present'), personId: 'psecwater1' }])
    expect(await world.as('李敏').refused(meErase, { isCertain: true })).toBe('SECRETARY_NEEDED')
    expect(await world.store.count('checkins', { personId: 'psecwater1' })).toBe(1)
    const deputy = {
      organizationId: 'brwater001',
      role: 'secretary',
      person: { personId: 'pmemwater1' },
    } as const
    await world.as('何正').call(grantCreate, deputy)
    expect(await world.as('李敏').refused(meErase, { isCertain: true })).toBeNull()
  })

  test('needs a clear yes', async () => {
    const answer = await world.as('王建国').answer('me.erase', {})
    expect(answer).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
  })
})
