import {
  activityCreate,
  activityCreateSeries,
  activityFind,
  activityFindForDesk,
  activityFindMine,
  activityGetDesk,
  activityPrefill,
  activityPublish,
  activityRemove,
  activityUpdate,
} from '@contract/activity/endpoints'
import { homeGet } from '@contract/home/endpoints'
import { HOUR, instantOf } from '@contract/time'
import { openWorld, type World } from '../../support/world'
import { create, planned, planOnly, stored } from './support'

let world: World

beforeAll(async () => {
  world = await openWorld()
})
beforeEach(async () => {
  await world.reset()
  await world.at('2026-11-20 09:00')
})
afterAll(() => world.close())

describe('planning', () => {
  test('a draft is the secretary’s own until it is published', async () => {
    const draft = await create(world, { isPublic: true })
    expect(draft.state).toBe('draft')
    expect((await world.as('王建国').call(activityFindMine, {})).items).toEqual([])
    expect((await world.visitor().call(activityFind, {})).items).toEqual([])
    const supervised = await world.as('孙伟').call(activityFindForDesk, { organizationId: 'orgwater01' })
    expect(supervised.items).toEqual([])

    expect(await world.as('李敏').call(activityPublish, { activityId: draft.activityId })).toMatchObject({
      state: 'published',
    })
    expect((await world.as('王建国').call(activityFindMine, { when: 'upcoming' })).items).toHaveLength(1)
    expect((await world.visitor().call(activityFind, { when: 'upcoming' })).items).toHaveLength(1)
    expect((await world.visitor().call(homeGet, {})).activities).toHaveLength(1)
  })

  test('sent twice at once with one nonce it is one activity', async () => {
    const input = planned({ isPublished: true })
    const answers = await Promise.all([1, 2, 3].map(() => world.as('李敏').call(activityCreate, input)))
    expect(new Set(answers.map(({ activityId }) => activityId)).size).toBe(1)
    expect(await world.store.count('activities', {})).toBe(1)
  })

  test('each activity gets a secret of its own that no reader sees', async () => {
    const [one, other] = [await create(world), await create(world)]
    const [first, second] = [await stored(world, one.activityId), await stored(world, other.activityId)]
    expect(first.sealedCheckinSecret).not.toBe('')
    expect(first.sealedCheckinSecret).not.toBe(second.sealedCheckinSecret)
  })

  test('published at once it reminds those expected the day before, or at once if that has passed', async () => {
    await create(world, { isPublished: true, startsAt: instantOf('2026-11-25', '15:00') })
    const [reminder] = await world.store.find('outbox', {})
    expect(reminder).toMatchObject({
      state: 'waiting',
      audience: { kind: 'subtree', organizationId: 'brwater001' },
      notBefore: instantOf('2026-11-24', '15:00'),
      expiresAt: instantOf('2026-11-25', '15:00'),
    })
  })

  test('partners must be living branches, a brand the organisation’s own or one above', async () => {
    const secretary = world.as('李敏')
    const refused = (change: object) => secretary.refused(activityCreate, planned(change))
    expect(await refused({ jointOrganizationIds: ['nosuchbr01'] })).toBe('ACTIVITY_EXPECTED_UNKNOWN')
    expect(await refused({ jointOrganizationIds: ['orghouse01'] })).toBe('ACTIVITY_EXPECTED_UNKNOWN')
    expect(await refused({ brandId: 'nosuchbr01' })).toBe('ACTIVITY_BRAND_UNKNOWN')
    expect(await refused({ kind: 'organizational-life', isPublic: true })).toBe('ACTIVITY_INTERNAL_KIND')
    expect(await refused({ endsAt: instantOf('2026-11-20', '18:00') })).toBe('INVALID_INPUT')
    await world.change('organizations', 'brhouse001', { isActive: false })
    expect(await refused({ jointOrganizationIds: ['brhouse001'] })).toBe('ACTIVITY_EXPECTED_UNKNOWN')
    expect(await world.store.count('activities', {})).toBe(0)
  })

  test('a joint activity is expected in both branches, even across 机关党委', async () => {
    await create(world, { isPublished: true, jointOrganizationIds: ['brhouse001'] })
    expect((await world.as('冯雪').call(activityFindMine, {})).items).toHaveLength(1)
    expect((await world.as('周丽华').call(activityFindMine, {})).items).toEqual([])
  })

  test('another branch’s secretary and a member cannot plan here', async () => {
    expect(await world.as('陈志强').refused(activityCreate, planned())).toBe('NOT_FOUND')
    expect(await world.as('王建国').refused(activityCreate, planned())).toBe('FORBIDDEN')
    expect(await world.visitor().refused(activityCreate, planned())).toBe('SIGN_IN_REQUIRED')
  })
})

describe('a monthly series', () => {
  test('is one draft a month with the month in its title, however often it is sent', async () => {
    const input = {
      ...planned({ title: '2026年11月主题党日' }),
      months: 3,
      fixedBy: 'weekday' as const,
    }
    const { isPublished: _, ...series } = input
    const [one, two] = await Promise.all([
      world.as('李敏').call(activityCreateSeries, series),
      world.as('李敏').call(activityCreateSeries, series),
    ])
    expect(two.activityIds).toEqual(one.activityIds)
    const drafts = await world.store.find('activities', {}, { sort: { startsAt: 1 } })
    expect(drafts.map(({ title, state }) => [title, state])).toEqual([
      ['2026年11月主题党日', 'draft'],
      ['2026年12月主题党日', 'draft'],
      ['2027年1月主题党日', 'draft'],
    ])
    expect(drafts[1].startsAt).toBe(instantOf('2026-12-18', '19:00'))
  })
})

describe('changing a plan', () => {
  test('a draft changes altogether and nobody is told', async () => {
    const { activityId, updatedAt } = await create(world)
    await world.as('李敏').call(activityUpdate, {
      activityId,
      seenAt: updatedAt,
      ...planOnly({ kind: 'party-lecture', title: '2026年第4季度党课：节水型城市建设' }),
    })
    expect(await stored(world, activityId)).toMatchObject({ kind: 'party-lecture' })
    expect(await world.store.count('outbox', {})).toBe(0)
  })

  test('another place of a published one is told, and what was said before is taken back', async () => {
    const { activityId, updatedAt } = await create(world, {
      isPublished: true,
      startsAt: instantOf('2026-11-25', '15:00'),
    })
    await world.as('李敏').call(activityUpdate, {
      activityId,
      seenAt: updatedAt,
      ...planOnly({ startsAt: instantOf('2026-11-25', '15:00'), place: '幸福里小区居委会会议室' }),
    })
    const items = await world.store.find('outbox', {}, { sort: { createdAt: 1 } })
    expect(items.map(({ state }) => state)).toEqual(['withdrawn', 'waiting', 'waiting'])
    const change = items.find(({ _id }) => String(_id).includes('.change-'))
    expect(change).toMatchObject({ data: { thing3: '幸福里小区居委会会议室' }, isUrgent: false })
  })

  test('another agenda of a published one is not worth a message', async () => {
    const { activityId, updatedAt } = await create(world, {
      isPublished: true,
      startsAt: instantOf('2026-11-25', '15:00'),
    })
    const change = planOnly({ startsAt: instantOf('2026-11-25', '15:00'), agenda: ['集中学习'] })
    await world.as('李敏').call(activityUpdate, { activityId, seenAt: updatedAt, ...change })
    expect((await world.store.find('outbox', {})).map(({ state }) => state)).toEqual(['waiting'])
  })

  test('two secretaries at once: one change counts, the other is told to look again', async () => {
    const { activityId, updatedAt } = await create(world)
    const codes = await Promise.all(
      ['二楼会议室', '四楼会议室'].map((place) =>
        world.as('李敏').refused(activityUpdate, { activityId, seenAt: updatedAt, ...planOnly({ place }) }),
      ),
    )
    expect(codes.sort()).toEqual(['CONFLICT', null])
  })

  test('kind and begun start stay once people know', async () => {
    const { activityId, updatedAt } = await create(world, { isPublished: true })
    const refused = (change: object) =>
      world.as('李敏').refused(activityUpdate, { activityId, seenAt: updatedAt, ...planOnly(change) })
    expect(await refused({ kind: 'party-lecture' })).toBe('ACTIVITY_KIND_FIXED')
    await world.at('2026-11-20 19:00')
    expect(await refused({ startsAt: instantOf('2026-11-20', '19:30') })).toBe('ACTIVITY_STARTED')
  })

  test('another branch’s activity does not exist', async () => {
    const { activityId, updatedAt } = await create(world)
    expect(
      await world.as('陈志强').refused(activityUpdate, { activityId, seenAt: updatedAt, ...planOnly() }),
    ).toBe('NOT_FOUND')
  })
})

describe('publishing and throwing away', () => {
  test('published twice at once: one does it, the other learns that it is done', async () => {
    const { activityId } = await create(world, { isPublic: true })
    const codes = await Promise.all(
      [1, 2, 3].map(() => world.as('李敏').refused(activityPublish, { activityId })),
    )
    expect(codes.sort()).toEqual(['ACTIVITY_STATE', 'ACTIVITY_STATE', null])
    expect(await world.store.count('outbox', {})).toBe(1)
  })

  test('of publishing and removing at once one happens', async () => {
    for (let round = 0; round < 5; round++) {
      const { activityId } = await create(world)
      const [published, removed] = await Promise.all([
        world.as('李敏').refused(activityPublish, { activityId }),
        world.as('李敏').refused(activityRemove, { activityId }),
      ])
      const left = await stored(world, activityId)
      if (removed === null) expect([published, left]).toEqual(['NOT_FOUND', undefined])
      else expect([removed, published, left.state]).toEqual(['ACTIVITY_STATE', null, 'published'])
    }
  })

  test('what is published is cancelled, not removed', async () => {
    const { activityId } = await create(world, { isPublished: true })
    expect(await world.as('李敏').refused(activityRemove, { activityId })).toBe('ACTIVITY_STATE')
  })
})

describe('what a form and a desk start with', () => {
  test('the form remembers place, time and people of the last one', async () => {
    await create(world, { isPublished: true })
    const plan = await world.as('李敏').call(activityPrefill, { organizationId: 'brwater001' })
    expect(plan).toMatchObject({
      title: '2026年12月主题党日',
      place: '供水管理处三楼党员活动室',
      hostName: '李敏',
      startsAt: instantOf('2026-12-20', '19:00'),
    })
  })

  test('the form passes over a month that has its meeting', async () => {
    await create(world, { isPublished: true })
    const { startsAt } = await world.as('李敏').call(activityPrefill, { organizationId: 'brwater001' })
    await create(world, { isPublished: false, startsAt, endsAt: startsAt + HOUR })
    const plan = await world.as('李敏').call(activityPrefill, { organizationId: 'brwater001' })
    expect(plan).toMatchObject({ title: '2027年1月主题党日', startsAt: instantOf('2027-01-20', '19:00') })
  })

  test('a copy comes from the own organisation only', async () => {
    const { activityId } = await create(world)
    const copy = await world
      .as('李敏')
      .call(activityPrefill, { organizationId: 'brwater001', copyOf: activityId })
    expect(copy.agenda).toEqual(['集中学习', '走访幸福里小区泵房并听取居民意见'])
    expect(
      await world.as('陈志强').refused(activityPrefill, { organizationId: 'brwater002', copyOf: activityId }),
    ).toBe('NOT_FOUND')
  })

  test('the desk shows what waits, and what the month has on record', async () => {
    await create(world, { isPublished: true })
    await create(world, {
      isPublished: true,
      startsAt: instantOf('2026-11-18', '15:00'),
      kind: 'party-lecture',
    })
    await create(world, { startsAt: instantOf('2026-11-27', '15:00'), kind: 'committee-meeting' })
    const desk = await world.as('李敏').call(activityGetDesk, { organizationId: 'brwater001' })
    expect(desk.today.map(({ kind }) => kind)).toEqual(['themed-party-day'])
    expect(desk.toFinish.map(({ kind }) => kind)).toEqual(['party-lecture'])
    expect(desk.drafts.map(({ kind }) => kind)).toEqual(['committee-meeting'])
    expect(desk.rhythm.map(({ kind, recorded }) => [kind, recorded])).toEqual([
      ['general-meeting', 0],
      ['committee-meeting', 0],
      ['group-meeting', 0],
      ['themed-party-day', 1],
      ['organizational-life', 0],
    ])
  })
})

describe('reminders of a published activity', () => {
  const waiting = async () =>
    (await world.store.find('outbox', { state: 'waiting' })).map(({ audience, data }) => [
      (audience as { organizationId: string }).organizationId,
      JSON.stringify(data).includes('新的标题') ? 'new' : 'old',
    ])

  test('follow its title and the branches that take part', async () => {
    const tomorrow = instantOf('2026-11-23', '15:00')
    const made = await create(world, {
      startsAt: tomorrow,
      jointOrganizationIds: ['brhouse001'],
      isPublished: true,
    })
    expect((await waiting()).sort()).toEqual([
      ['brhouse001', 'old'],
      ['brwater001', 'old'],
    ])
    const change = {
      ...planOnly({ startsAt: tomorrow, title: '新的标题：泵房走访', jointOrganizationIds: ['brwater002'] }),
      activityId: made.activityId,
    }
    await world.as('李敏').call(activityUpdate, { ...change, seenAt: made.updatedAt })
    expect((await waiting()).sort()).toEqual([
      ['brwater001', 'new'],
      ['brwater002', 'new'],
    ])
  })

  test('take nothing back of a change that people still have to hear of', async () => {
    const made = await create(world, { startsAt: instantOf('2026-11-23', '15:00'), isPublished: true })
    const later = { ...planOnly({ startsAt: instantOf('2026-11-24', '15:00') }), activityId: made.activityId }
    const moved = await world.as('李敏').call(activityUpdate, { ...later, seenAt: made.updatedAt })
    const named = { ...later, title: '新的标题：泵房走访', seenAt: moved.updatedAt }
    await world.as('李敏').call(activityUpdate, named)
    const ids = (await world.store.find('outbox', { state: 'waiting' })).map(({ _id }) => String(_id))
    expect(ids.some((id) => id.includes('.change-'))).toBe(true)
    expect(ids.filter((id) => id.includes('.reminder-'))).toHaveLength(1)
  })
})
