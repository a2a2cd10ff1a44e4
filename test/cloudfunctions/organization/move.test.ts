import { brandFind, brandFindForDesk, brandGetForDesk } from '@contract/brand/endpoints'
import { memberCreate, memberFind } from '@contract/member/endpoints'
import { noticeFindMine, noticeSend } from '@contract/notice/endpoints'
import {
  organizationClose,
  organizationCreate,
  organizationFind,
  organizationFindMoves,
  organizationMove,
  organizationPreviewMove,
} from '@contract/organization/endpoints'
import { sessionGet } from '@contract/session/endpoints'
import { subscriptionAccept } from '@contract/subscription/endpoints'
import { DAY } from '@contract/time'
import { plantBrand, plantPublication } from '../../support/brands'
import { finishJobs, leftBehind, misplaced, treeFaults } from '../../support/moves'
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

/** 供水管理处党支部 from 水务局 to 住建局. */
const supplyToHousing = { organizationId: 'brwater001', fromParentId: 'orgwater01', parentId: 'orghouse01' }

const add = async (parentId: string, name: string, level: 'general-branch' | 'branch' = 'branch') =>
  (
    await world.as('何正').call(organizationCreate, {
      parentId,
      name,
      shortName: name.slice(0, 16),
      level,
      unitNature: 'public-institution',
    })
  )._id

const orders = async () => (await world.store.find('organizations', {})).map(({ order }) => order)

test('the supervisor of the old parent loses the branch, the one of the new parent gains it', async () => {
  const [old, next] = [world.as('孙伟'), world.as('吴静')]
  expect(await old.refused(memberFind, { organizationId: 'brwater001' })).toBeNull()
  expect(await next.refused(memberFind, { organizationId: 'brwater001' })).toBe('NOT_FOUND')
  await world.as('何正').call(organizationMove, supplyToHousing)
  await finishJobs(world)
  expect(await old.refused(memberFind, { organizationId: 'brwater001' })).toBe('NOT_FOUND')
  expect((await next.call(memberFind, { organizationId: 'brwater001' })).items).toHaveLength(3)
  expect(await misplaced(world)).toEqual([])
  expect(await leftBehind(world, 'brwater001', 'orgwater01')).toEqual([])
})

test('its public brand is found under the new parent, and its supervisor finds it on the desk', async () => {
  await plantPublication(world, 'inside', 'published')
  const wall = async (organizationId: string) =>
    (await world.visitor().call(brandFind, { organizationId })).items.map(({ organizationId: of }) => of)
  expect(await wall('orgwater01')).toEqual(['brwater001'])
  const [{ contentHash }] = await world.store.find('publishedBrands', {})
  await world.as('何正').call(organizationMove, supplyToHousing)
  await finishJobs(world)
  expect(await wall('orgwater01')).toEqual([])
  expect(await wall('orghouse01')).toEqual(['brwater001'])
  expect((await world.store.find('publishedBrands', {}))[0].contentHash).toBe(contentHash)
  const lines = await world.as('吴静').call(brandFindForDesk, { organizationId: 'orghouse01' })
  expect(JSON.stringify(lines)).toContain('brwater001')
})

test('its people follow: where they are, what they are told, and what they are reminded of', async () => {
  const member = world.as('王建国')
  await member.call(subscriptionAccept, { templates: ['notice'] })
  const now = world.cloud.clock.now()
  await world.as('吴静').call(noticeSend, {
    organizationId: 'orghouse01',
    title: '住建系统党支部书记例会安排',
    body: '请各支部书记参加。',
    audience: { kind: 'subtree' },
    validFrom: now,
    validUntil: now + 7 * DAY,
    isPinned: false,
    mayPush: false,
    nonce: 'notice-of-housing',
  })
  expect((await member.call(noticeFindMine, {})).items).toEqual([])
  await world.as('何正').call(organizationMove, supplyToHousing)
  await finishJobs(world)
  expect((await member.call(noticeFindMine, {})).items).toHaveLength(1)
  expect((await member.call(sessionGet, {})).me?.branch?.path).toEqual([
    'orgcity001',
    'orghouse01',
    'brwater001',
  ])
  const [{ audienceKeys }] = await world.store.find('subscriptions', {})
  expect(audienceKeys).toContain('subtree:orghouse01')
  expect(audienceKeys).not.toContain('subtree:orgwater01')
})

test('the people of the branch themselves are never shut out while it moves', async () => {
  const brandId = await plantBrand(world, 'inside')
  const secretary = world.as('李敏')
  const works = async () => [
    await secretary.refused(memberFind, { organizationId: 'brwater001' }),
    await secretary.refused(brandGetForDesk, { brandId }),
  ]
  await world.as('何正').call(organizationMove, supplyToHousing)
  expect(await works()).toEqual([null, null])
  await world.cloud.runTimer('jobs')
  expect(await works()).toEqual([null, null])
})

test('a whole part of the tree moves: paths and order follow, siblings stay where they are', async () => {
  const group = await add('orgwater01', '云汀市水务局直属单位党总支', 'general-branch')
  const first = await add(group, '云汀市水质监测中心党支部')
  const second = await add(group, '云汀市水文站党支部')
  const before = await orders()
  await world
    .as('何正')
    .call(organizationMove, { organizationId: group, fromParentId: 'orgwater01', parentId: 'orghouse01' })
  await finishJobs(world)
  const shown = (await world.visitor().call(organizationFind, {})).items.map(({ _id }) => _id)
  expect(shown).toEqual([
    'orgcity001',
    'orgwater01',
    'brwater001',
    'brwater002',
    'orghouse01',
    'brhouse001',
    group,
    first,
    second,
  ])
  expect(await treeFaults(world)).toEqual({ wrongPaths: [], isDepthFirst: true })
  expect((await orders()).filter((order) => before.includes(order))).toHaveLength(6)
  // And up again, above where it was: the old parent is still an ancestor of the new place.
  await world
    .as('何正')
    .call(organizationMove, { organizationId: group, fromParentId: 'orghouse01', parentId: 'orgcity001' })
  await finishJobs(world)
  expect(await treeFaults(world)).toEqual({ wrongPaths: [], isDepthFirst: true })
})

describe('is refused', () => {
  const move = (organizationId: string, fromParentId: string, parentId: string, who = '何正') =>
    world.as(who).refused(organizationMove, { organizationId, fromParentId, parentId })

  test('for the root, under itself, under what lies below it, and where it already is', async () => {
    const group = await add('orgwater01', '云汀市水务局直属单位党总支', 'general-branch')
    expect(await move('orgcity001', 'orgcity001', 'orgwater01')).toBe('ORGANIZATION_ROOT')
    expect(await move('orgwater01', 'orgcity001', 'orgwater01')).toBe('ORGANIZATION_MOVE_INSIDE')
    expect(await move('orgwater01', 'orgcity001', group)).toBe('ORGANIZATION_MOVE_INSIDE')
    expect(await move('brwater001', 'orgwater01', 'orgwater01')).toBe('ORGANIZATION_ALREADY_THERE')
  })

  test('where the levels do not fit, as when an organisation is added', async () => {
    expect(await move('brwater001', 'orgwater01', 'brhouse001')).toBe('ORGANIZATION_LEVEL')
    expect(await move('orgwater01', 'orgcity001', 'orghouse01')).toBe('ORGANIZATION_LEVEL')
  })

  test('for a closed organisation, and under one', async () => {
    const group = await add('orghouse01', '云汀市住建局直属单位党总支', 'general-branch')
    await world.as('何正').call(organizationClose, { organizationId: group })
    expect(await move('brwater001', 'orgwater01', group)).toBe('ORGANIZATION_CLOSED')
    expect(await move(group, 'orghouse01', 'orgwater01')).toBe('ORGANIZATION_CLOSED')
  })

  test('where a branch of that name stands there already', async () => {
    const twin = await add('orghouse01', '云汀市水务局供水管理处党支部')
    expect(await move('brwater001', 'orgwater01', 'orghouse01')).toBe('ORGANIZATION_NAME_TAKEN')
    expect(await world.store.count('jobs', {})).toBe(0)
    await world.as('何正').call(organizationClose, { organizationId: twin })
    expect(await move('brwater001', 'orgwater01', 'orghouse01')).toBeNull()
  })

  test('where the administrator saw it elsewhere than it is', async () => {
    const group = await add('orgwater01', '云汀市水务局直属单位党总支', 'general-branch')
    expect(await move('brwater001', group, 'orghouse01')).toBe('CONFLICT')
  })

  test('for everyone else, and for an administrator of one of the two places alone', async () => {
    expect(await move('brwater001', 'orgwater01', 'orghouse01', '孙伟')).toBe('FORBIDDEN')
    expect(await move('brwater001', 'orgwater01', 'orghouse01', '李敏')).toBe('FORBIDDEN')
    await world.change('identities', 'wx:wx-psupwater1', {
      grants: [
        {
          role: 'administrator',
          organizationId: 'orgwater01',
          path: ['orgcity001', 'orgwater01'],
          organizationOrder: 2,
          organizationName: '云汀市水务局机关党委',
        },
      ],
    })
    const group = await add('orgwater01', '云汀市水务局直属单位党总支', 'general-branch')
    expect(await move('brwater001', 'orgwater01', 'orghouse01', '孙伟')).toBe('NOT_FOUND')
    expect(await move('brhouse001', 'orghouse01', group, '孙伟')).toBe('NOT_FOUND')
    // Its own organisation belongs to whoever is above.
    expect(await move('orgwater01', 'orgcity001', 'orghouse01', '孙伟')).toBe('NOT_FOUND')
    expect(await move('brwater001', 'orgwater01', group, '孙伟')).toBeNull()
  })
})

describe('two at once', () => {
  test('the same move twice is one', async () => {
    const admin = world.as('何正')
    const codes = await Promise.all([1, 2, 3].map(() => admin.refused(organizationMove, supplyToHousing)))
    expect(codes.filter((code) => code === null)).toHaveLength(1)
    expect(await world.store.count('jobs', {})).toBe(1)
  })

  test('two that lie within each other: one waits for the other', async () => {
    const outer = await add('orgwater01', '云汀市水务局直属单位党总支', 'general-branch')
    const inner = await add(outer, '云汀市水质监测中心党支部')
    const admin = world.as('何正')
    const moves = [
      { organizationId: outer, fromParentId: 'orgwater01', parentId: 'orghouse01' },
      { organizationId: inner, fromParentId: outer, parentId: 'orgcity001' },
    ]
    const codes = await Promise.all(moves.map((input) => admin.refused(organizationMove, input)))
    expect(codes.sort()).toEqual(['ORGANIZATION_MOVING', null])
    await finishJobs(world)
    expect(await treeFaults(world)).toEqual({ wrongPaths: [], isDepthFirst: true })
  })

  test('nothing is moved into, added to or taken from what is moving, until it has arrived', async () => {
    const group = await add('orgwater01', '云汀市水务局直属单位党总支', 'general-branch')
    const inner = await add(group, '云汀市水质监测中心党支部')
    const admin = world.as('何正')
    await admin.call(organizationMove, {
      organizationId: group,
      fromParentId: 'orgwater01',
      parentId: 'orghouse01',
    })
    const into = { organizationId: 'brwater001', fromParentId: 'orgwater01', parentId: group }
    const outOf = { organizationId: inner, fromParentId: group, parentId: 'orgcity001' }
    expect(await admin.refused(organizationMove, into)).toBe('ORGANIZATION_MOVING')
    expect(await admin.refused(organizationMove, outOf)).toBe('ORGANIZATION_MOVING')
    expect(
      await admin.refused(organizationCreate, {
        parentId: group,
        name: '云汀市水文站党支部',
        shortName: '水文站支部',
        level: 'branch',
        unitNature: 'agency',
      }),
    ).toBe('ORGANIZATION_MOVING')
    // What lies apart from it is free to move.
    expect(
      await admin.refused(organizationMove, {
        organizationId: 'brwater002',
        fromParentId: 'orgwater01',
        parentId: 'orgcity001',
      }),
    ).toBeNull()
    await finishJobs(world)
    expect(await admin.refused(organizationMove, into)).toBeNull()
    await finishJobs(world)
    expect(await misplaced(world)).toEqual([])
  })
})

test('a record written with the old path after its collection was done is found and mended', async () => {
  const admin = world.as('何正')
  const [branch] = await world.store.find('organizations', { _id: 'brwater001' })
  await admin.call(organizationMove, supplyToHousing)
  await world.cloud.runTimer('jobs')
  await world.store.bulkInsert('members', [
    {
      _id: 'pstraggler',
      organizationId: 'brwater001',
      path: branch.path,
      organizationOrder: branch.order,
      name: '司马文静',
      state: 'active',
      isBound: false,
      createdAt: 1,
      updatedAt: 1,
    },
  ])
  expect(await misplaced(world)).toHaveLength(1)
  await finishJobs(world)
  expect(await misplaced(world)).toEqual([])
  // Its revision is untouched: whoever has it open saves as before.
  expect((await world.store.find('members', { _id: 'pstraggler' }))[0].updatedAt).toBe(1)
})

test('it waits before it looks again, longer than a request may last', async () => {
  await world.as('何正').call(organizationMove, supplyToHousing)
  await world.cloud.runTimer('jobs')
  const stateOf = async () => (await world.as('何正').call(organizationFindMoves, {})).items[0].state
  expect(await stateOf()).toBe('checking')
  await world.cloud.runTimer('jobs')
  expect(await stateOf()).toBe('checking')
  await world.at('2026-11-20 09:03')
  await world.cloud.runTimer('jobs')
  expect(await stateOf()).toBe('done')
})

test('someone entered on the roster while it moves is there afterwards, and in the right place', async () => {
  await world.as('何正').call(organizationMove, supplyToHousing)
  const entering = world
    .as('李敏')
    .call(memberCreate, { organizationId: 'brwater001', name: '司马文静', nonce: 'while-moving' })
  await Promise.all([world.cloud.runTimer('jobs'), entering])
  await finishJobs(world)
  expect(await world.store.count('members', { path: 'orghouse01', name: '司马文静' })).toBe(1)
  expect(await misplaced(world)).toEqual([])
})

test('the administrator sees beforehand what it means, and afterwards what became of it', async () => {
  const admin = world.as('何正')
  const group = await add('orgwater01', '云汀市水务局直属单位党总支', 'general-branch')
  await add(group, '云汀市水质监测中心党支部')
  expect(
    await admin.call(organizationPreviewMove, { organizationId: group, parentId: 'orghouse01' }),
  ).toEqual({
    below: 1,
    members: 0,
    losing: [{ organizationId: 'orgwater01', organizationName: '云汀市水务局机关党委', supervisors: 1 }],
    gaining: [
      { organizationId: 'orghouse01', organizationName: '云汀市住房和城乡建设局机关党委', supervisors: 1 },
    ],
  })
  await admin.call(organizationMove, {
    organizationId: group,
    fromParentId: 'orgwater01',
    parentId: 'orghouse01',
  })
  await finishJobs(world)
  const { items } = await admin.call(organizationFindMoves, {})
  expect(items).toMatchObject([
    {
      organizationId: group,
      from: { organizationName: '云汀市水务局机关党委' },
      to: { organizationName: '云汀市住房和城乡建设局机关党委' },
      state: 'done',
      progress: { done: 2, total: 2 },
      failures: 0,
    },
  ])
  const [entry] = await world.store.find('audit', { action: 'organization.move' })
  expect(entry).toMatchObject({ personId: 'padmcity01', targetId: group, organizationId: group })
})
