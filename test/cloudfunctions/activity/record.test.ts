import {
  activityAmend,
  activityCancel,
  activityCountDays,
  activityCountMyDays,
  activityFind,
  activityFinish,
  activityGet,
  activityGetForDesk,
  activityGetForMember,
} from '@contract/activity/endpoints'
import { homeGet } from '@contract/home/endpoints'
import { dayOf, instantOf } from '@contract/time'
import { openWorld, type World } from '../../support/world'
import { attended, create, minutes, stored } from './support'

let world: World

beforeAll(async () => {
  world = await openWorld()
})
beforeEach(async () => {
  await world.reset()
  await world.at('2026-11-20 09:00')
})
afterAll(() => world.close())

describe('calling off', () => {
  const REASON = '因台风防汛应急值班'

  test('those expected are told, waiting until morning where that is early enough', async () => {
    const { activityId } = await create(world, {
      isPublished: true,
      isPublic: true,
      startsAt: instantOf('2026-11-21', '15:00'),
    })
    await world.at('2026-11-20 21:00')
    await world.as('李敏').call(activityCancel, { activityId, reason: REASON })
    const waiting = await world.store.find('outbox', { state: 'waiting' })
    expect(waiting).toHaveLength(1)
    expect(waiting[0]).toMatchObject({ isUrgent: false, data: { thing4: '活动已取消，不必前往' } })
    expect((await world.visitor().call(homeGet, {})).activities).toEqual([])
  })

  test('word of one that starts within the quiet hours goes out at once', async () => {
    const { activityId } = await create(world, {
      isPublished: true,
      startsAt: instantOf('2026-11-21', '07:30'),
    })
    await world.at('2026-11-20 21:00')
    await world.as('李敏').call(activityCancel, { activityId, reason: REASON })
    expect((await world.store.find('outbox', { state: 'waiting' }))[0]).toMatchObject({ isUrgent: true })
  })

  test('a reminder that has gone out to some is not sent to the others any more', async () => {
    const { activityId } = await create(world, {
      isPublished: true,
      startsAt: instantOf('2026-11-25', '15:00'),
    })
    const [reminder] = await world.store.find('outbox', {})
    await world.change('outbox', String(reminder._id), { state: 'sending', leaseUntil: 0 })
    await world.as('李敏').call(activityCancel, { activityId, reason: REASON })
    expect(await world.store.find('outbox', { _id: reminder._id })).toMatchObject([{ state: 'withdrawn' }])
  })

  test('twice at once it is called off once, and told once', async () => {
    const { activityId } = await create(world, { isPublished: true, jointOrganizationIds: ['brwater002'] })
    const codes = await Promise.all(
      [1, 2, 3].map(() => world.as('李敏').refused(activityCancel, { activityId, reason: REASON })),
    )
    expect(codes.sort()).toEqual(['ACTIVITY_STATE', 'ACTIVITY_STATE', null])
    const told = await world.store.find('outbox', { state: 'waiting' })
    expect(told.map(({ audience }) => audience)).toEqual([
      { kind: 'subtree', organizationId: 'brwater001' },
      { kind: 'subtree', organizationId: 'brwater002' },
    ])
  })

  test('a draft is not called off, and a reason is needed', async () => {
    const { activityId } = await create(world)
    expect(await world.as('李敏').refused(activityCancel, { activityId, reason: REASON })).toBe(
      'ACTIVITY_STATE',
    )
    expect(await world.as('李敏').refused(activityCancel, { activityId, reason: ' ' })).toBe('INVALID_INPUT')
  })

  test('the public sees that it is off, the branch also why', async () => {
    const { activityId } = await create(world, { isPublished: true, isPublic: true })
    await world.as('李敏').call(activityCancel, { activityId, reason: REASON })
    expect(JSON.stringify(await world.visitor().call(activityGet, { activityId }))).not.toContain(REASON)
    expect(await world.as('王建国').call(activityGetForMember, { activityId })).toMatchObject({
      state: 'cancelled',
      cancelReason: REASON,
    })
  })
})

describe('recording', () => {
  const held = async (change: Parameters<typeof create>[1] = {}) => {
    const activity = await create(world, { isPublished: true, ...change })
    await world.at('2026-11-20 20:40')
    return activity
  }

  test('minutes come from the form, attendance from check-ins and marks', async () => {
    const { activityId } = await held()
    await world.store.bulkInsert('checkins', [
      attended(activityId, 'psecwater1', 'present'),
      attended(activityId, 'pmemwater1', 'on-leave'),
      attended(activityId, 'pmemwater3', 'present', false),
    ])
    await world.as('李敏').call(activityFinish, { activityId, minutes: minutes() })
    expect(await stored(world, activityId)).toMatchObject({
      state: 'finished',
      minutes: minutes(),
      attendance: { expected: 3, present: 1, onLeave: 1, absent: 0, guests: 1 },
    })
  })

  test('an undone check-in and one still to be accepted are not attendance', async () => {
    const { activityId } = await held()
    await world.store.bulkInsert('checkins', [
      attended(activityId, 'psecwater1', 'undone'),
      attended(activityId, 'pmemwater1', 'waiting'),
    ])
    expect(await world.as('李敏').call(activityGetForDesk, { activityId })).toMatchObject({
      attendanceNow: { expected: 3, present: 0, onLeave: 0, absent: 0, guests: 0 },
      waitingCheckins: 1,
    })
  })

  test('before the start there is nothing to record', async () => {
    const { activityId } = await create(world, { isPublished: true })
    await world.at('2026-11-20 18:59')
    expect(await world.as('李敏').refused(activityFinish, { activityId, minutes: minutes() })).toBe(
      'ACTIVITY_NOT_STARTED',
    )
  })

  test('two secretaries at once: one record, the other is told', async () => {
    const { activityId } = await held()
    const codes = await Promise.all(
      [1, 2, 3].map(() => world.as('李敏').refused(activityFinish, { activityId, minutes: minutes() })),
    )
    expect(codes.sort()).toEqual(['ACTIVITY_STATE', 'ACTIVITY_STATE', null])
  })

  test('whoever was under way while the record was written is counted by the next morning', async () => {
    const { activityId } = await held()
    await world.as('李敏').call(activityFinish, { activityId, minutes: minutes() })
    // A check-in that had read the activity while it was open, and came to be written after the last counting.
    const late = { ...attended(activityId, 'pmemwater1', 'present'), updatedAt: world.cloud.clock.now() }
    await world.store.bulkInsert('checkins', [late])
    expect(await stored(world, activityId)).toMatchObject({ attendance: { present: 0 } })
    await world.at('2026-11-21 03:30')
    await world.cloud.runTimer('housekeeping')
    expect(await stored(world, activityId)).toMatchObject({ attendance: { present: 1 } })
  })

  test('组织生活会 keeps topics and resolutions only', async () => {
    const { activityId } = await held({ kind: 'organizational-life', title: '2026年度组织生活会' })
    const secretary = world.as('李敏')
    expect(await secretary.refused(activityFinish, { activityId, minutes: minutes() })).toBe(
      'ACTIVITY_MINUTES_LIMITED',
    )
    const allowed = minutes({ discussion: '', outcome: '', publicSummary: '' })
    expect(await secretary.refused(activityFinish, { activityId, minutes: allowed })).toBeNull()
  })

  test('a correction keeps who, when and what it said before, and counts anew', async () => {
    const { activityId } = await held()
    const { updatedAt } = await world.as('李敏').call(activityFinish, { activityId, minutes: minutes() })
    const late = { ...attended(activityId, 'pmemwater1', 'present'), updatedAt: world.cloud.clock.now() }
    await world.store.bulkInsert('checkins', [late])
    await world.at('2026-11-23 09:00')
    const corrected = minutes({ resolutions: '一、年底前完成七处泵房改造。' })
    await world.as('李敏').call(activityAmend, { activityId, seenAt: updatedAt, minutes: corrected })
    const shown = await world.as('李敏').call(activityGetForDesk, { activityId })
    expect(shown.minutes?.resolutions).toBe('一、年底前完成七处泵房改造。')
    expect(shown.attendance?.present).toBe(1)
    expect(shown.amendments).toMatchObject([{ byName: '李敏', before: minutes() }])
    expect(dayOf(shown.amendments[0].at)).toBe('2026-11-23')
  })

  test('two corrections at once: one counts, the other is told to look again', async () => {
    const { activityId } = await held()
    const { updatedAt } = await world.as('李敏').call(activityFinish, { activityId, minutes: minutes() })
    const codes = await Promise.all(
      ['七处', '八处'].map((count) =>
        world.as('李敏').refused(activityAmend, {
          activityId,
          seenAt: updatedAt,
          minutes: minutes({ resolutions: `一、年底前完成${count}泵房改造。` }),
        }),
      ),
    )
    expect(codes.sort()).toEqual(['CONFLICT', null])
    expect((await stored(world, activityId)).amendments).toHaveLength(1)
  })
})

describe('reading', () => {
  test('the public reads the summary and no name of a person', async () => {
    const { activityId } = await create(world, { isPublished: true, isPublic: true })
    await world.at('2026-11-20 20:40')
    await world.as('李敏').call(activityFinish, { activityId, minutes: minutes() })
    const shown = await world.visitor().call(activityGet, { activityId })
    expect(shown.publicSummary).toBe(minutes().publicSummary)
    const text = JSON.stringify(shown)
    for (const hidden of ['李敏', '王建国', minutes().discussion, minutes().resolutions, 'sealed'])
      expect(text).not.toContain(hidden)
  })

  test('what is not public does not exist for visitors, nor for other branches', async () => {
    const { activityId } = await create(world, { isPublished: true })
    expect(await world.visitor().refused(activityGet, { activityId })).toBe('NOT_FOUND')
    expect(await world.as('周丽华').refused(activityGetForMember, { activityId })).toBe('NOT_FOUND')
    expect(await world.as('陈志强').refused(activityGetForDesk, { activityId })).toBe('NOT_FOUND')
    expect(await world.as('吴静').refused(activityGetForDesk, { activityId })).toBe('NOT_FOUND')
  })

  test('a member reads what was decided, not who said what', async () => {
    const { activityId } = await create(world, { isPublished: true })
    await world.at('2026-11-20 20:40')
    await world.as('李敏').call(activityFinish, { activityId, minutes: minutes() })
    const shown = await world.as('王建国').call(activityGetForMember, { activityId })
    expect(shown.resolutions).toBe(minutes().resolutions)
    expect(JSON.stringify(shown)).not.toContain(minutes().discussion)
  })

  test('the desk sees everything but the check-in secret; the supervisor not the drafts', async () => {
    const draft = await create(world)
    expect(await world.as('孙伟').refused(activityGetForDesk, { activityId: draft.activityId })).toBe(
      'NOT_FOUND',
    )
    const { activityId } = await create(world, { isPublished: true, jointOrganizationIds: ['brwater002'] })
    const shown = await world.as('孙伟').call(activityGetForDesk, { activityId })
    expect(shown.expected.map(({ organizationId }) => organizationId)).toEqual(['brwater001', 'brwater002'])
    expect(shown.attendanceNow.expected).toBe(5)
    expect(JSON.stringify(shown)).not.toContain('sealed')
  })

  test('lists page, and filter by time, kind, key work and organisation', async () => {
    for (let day = 1; day <= 23; day++)
      await create(world, {
        isPublished: true,
        isPublic: true,
        startsAt: instantOf(`2026-11-${String(day).padStart(2, '0')}`, '15:00'),
        kind: day === 23 ? 'volunteer-service' : 'themed-party-day',
        keyWorks: day === 23 ? ['civility'] : [],
      })
    const visitor = world.visitor()
    const first = await visitor.call(activityFind, {})
    expect([first.items.length, first.nextOffset]).toEqual([20, 20])
    const second = await visitor.call(activityFind, { offset: 20 })
    expect([second.items.length, second.nextOffset]).toEqual([3, null])
    const counted = async (filter: object) => (await visitor.call(activityFind, filter)).items.length
    expect(await counted({ when: 'upcoming' })).toBe(4)
    expect(await counted({ when: 'past', organizationId: 'orgwater01' })).toBe(19)
    expect(await counted({ kind: 'volunteer-service' })).toBe(1)
    expect(await counted({ keyWork: 'civility' })).toBe(1)
    expect(await counted({ organizationId: 'orghouse01' })).toBe(0)
    expect(await counted({ from: instantOf('2026-11-05'), to: instantOf('2026-11-07') })).toBe(2)
    const upcoming = await visitor.call(activityFind, { when: 'upcoming' })
    expect(upcoming.items[0].startsAt).toBe(instantOf('2026-11-20', '15:00'))
  })

  test('a calendar counts by the day in Shanghai, up to the last minute of the month', async () => {
    const at = (day: string, clock: string) =>
      create(world, { isPublished: true, isPublic: true, startsAt: instantOf(day, clock) })
    await at('2026-10-31', '23:59')
    await at('2026-11-01', '00:00')
    await at('2026-11-01', '19:00')
    await at('2026-11-30', '23:59')
    await at('2026-12-01', '00:00')
    await create(world, { startsAt: instantOf('2026-11-12', '15:00') })
    const expected = [
      { day: '2026-11-01', count: 2 },
      { day: '2026-11-30', count: 1 },
    ]
    expect(await world.visitor().call(activityCountDays, { month: '2026-11' })).toEqual(expected)
    expect(await world.as('王建国').call(activityCountMyDays, { month: '2026-11' })).toEqual(expected)
    expect(await world.as('孙伟').call(activityCountMyDays, { month: '2026-11' })).toEqual([])
  })
})
