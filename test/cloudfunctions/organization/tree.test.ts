import { grantCreate } from '@contract/grant/endpoints'
import { memberCreate, memberFind, memberLeave } from '@contract/member/endpoints'
import {
  organizationClose,
  organizationCreate,
  organizationFind,
  organizationUpdate,
} from '@contract/organization/endpoints'
import { sessionGet } from '@contract/session/endpoints'
import { openWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(() => world.reset())
afterAll(() => world.close())

const hydrology = {
  parentId: 'orgwater01',
  name: '云汀市水务局水文水资源监测中心党支部',
  shortName: '水文监测中心支部',
  level: 'branch',
  unitNature: 'public-institution',
} as const

const namesInOrder = async () =>
  (await world.visitor().call(organizationFind, {})).items.map((organization) => organization._id)

test('a visitor reads the tree in the city’s order, with nothing but what is public', async () => {
  const { items, nextOffset } = await world.visitor().call(organizationFind, {})
  expect(items.map(({ _id }) => _id)).toEqual([
    'orgcity001',
    'orgwater01',
    'brwater001',
    'brwater002',
    'orghouse01',
    'brhouse001',
  ])
  expect(Object.keys(items[0]).sort()).toEqual([
    '_id',
    'level',
    'name',
    'parentId',
    'shortName',
    'unitNature',
  ])
  expect(nextOffset).toBeNull()
})

test('a filter takes those above the branches first, then the children of one', async () => {
  const above = await world.visitor().call(organizationFind, { isAboveBranch: true })
  expect(above.items.map(({ _id }) => _id)).toEqual(['orgcity001', 'orgwater01', 'orghouse01'])
  const children = await world.visitor().call(organizationFind, { parentId: 'orgwater01' })
  expect(children.items.map(({ _id }) => _id)).toEqual(['brwater001', 'brwater002'])
})

test('a new branch stands behind its sisters and changes nobody else’s place', async () => {
  const before = await world.store.find('organizations', {}, {})
  const created = await world.as('何正').call(organizationCreate, hydrology)
  expect(await namesInOrder()).toEqual([
    'orgcity001',
    'orgwater01',
    'brwater001',
    'brwater002',
    created._id,
    'orghouse01',
    'brhouse001',
  ])
  for (const { _id, order } of before)
    expect((await world.store.find('organizations', { _id }, {}))[0].order).toBe(order)
  const [stored] = await world.store.find('organizations', { _id: created._id }, {})
  expect(stored.path).toEqual(['orgcity001', 'orgwater01', created._id])
})

test('the same name is refused under one parent, and two at once make one', async () => {
  const admin = world.as('何正')
  const outcomes = await Promise.all([1, 2, 3].map(() => admin.refused(organizationCreate, hydrology)))
  expect(outcomes.filter((code) => code === null)).toHaveLength(1)
  expect(outcomes.filter((code) => code === 'ORGANIZATION_NAME_TAKEN')).toHaveLength(2)
  expect(await admin.refused(organizationCreate, { ...hydrology, parentId: 'orghouse01' })).toBeNull()
})

test('branches added at once in two places get places of their own', async () => {
  const admin = world.as('何正')
  await Promise.all(
    ['一', '二', '三', '四'].map((number) =>
      admin.call(organizationCreate, { ...hydrology, name: `第${number}水质监测站党支部` }),
    ),
  )
  const orders = (await world.store.find('organizations', {}, {})).map(({ order }) => order)
  expect(new Set(orders).size).toBe(10)
})

test('a branch holds no organisation, and a committee none of its own level', async () => {
  const admin = world.as('何正')
  expect(await admin.refused(organizationCreate, { ...hydrology, parentId: 'brwater001' })).toBe(
    'ORGANIZATION_LEVEL',
  )
  expect(await admin.refused(organizationCreate, { ...hydrology, level: 'party-committee' })).toBe(
    'ORGANIZATION_LEVEL',
  )
})

test('only the administrator changes the tree', async () => {
  expect(await world.as('孙伟').refused(organizationCreate, hydrology)).toBe('FORBIDDEN')
  expect(await world.visitor().refused(organizationCreate, hydrology)).toBe('SIGN_IN_REQUIRED')
})

test('a renamed branch is renamed for its people too', async () => {
  const name = '云汀市水务局供水保障处党支部'
  await world.as('何正').call(organizationUpdate, {
    organizationId: 'brwater001',
    name,
    shortName: '供水保障处支部',
    unitNature: 'agency',
  })
  const { me } = await world.as('王建国').call(sessionGet, {})
  expect(me?.branch?.organizationName).toBe(name)
})

describe('closing', () => {
  test('waits until nobody is on the roster and nothing stands under it', async () => {
    const admin = world.as('何正')
    expect(await admin.refused(organizationClose, { organizationId: 'brwater001' })).toBe(
      'ORGANIZATION_NOT_EMPTY',
    )
    expect(await admin.refused(organizationClose, { organizationId: 'orgwater01' })).toBe(
      'ORGANIZATION_NOT_EMPTY',
    )
    expect(await admin.refused(organizationClose, { organizationId: 'orgcity001' })).toBe('ORGANIZATION_ROOT')
  })

  test('takes the branch out of every list and frees its name', async () => {
    const admin = world.as('何正')
    const { _id: organizationId } = await admin.call(organizationCreate, hydrology)
    await admin.call(organizationClose, { organizationId })
    expect(await namesInOrder()).not.toContain(organizationId)
    expect(await admin.refused(organizationClose, { organizationId })).toBe('ORGANIZATION_CLOSED')
    expect(await admin.refused(organizationCreate, hydrology)).toBeNull()
  })

  test('at the moment someone is entered, either the one or the other happens', async () => {
    const admin = world.as('何正')
    const { _id: organizationId } = await admin.call(organizationCreate, hydrology)
    const [closed, entered] = await Promise.all([
      admin.refused(organizationClose, { organizationId }),
      admin.refused(memberCreate, { organizationId, name: '司马文静', nonce: 'first-member-1' }),
    ])
    expect([
      ['ORGANIZATION_NOT_EMPTY', null],
      [null, 'MEMBER_NEEDS_BRANCH'],
    ]).toContainEqual([closed, entered])
  })

  test('ends the roles held on it', async () => {
    const admin = world.as('何正')
    const { _id: organizationId } = await admin.call(organizationCreate, hydrology)
    const { _id: personId } = await admin.call(memberCreate, {
      organizationId,
      name: '司马文静',
      nonce: 'first-member-1',
    })
    expect((await admin.call(memberFind, { organizationId })).items).toHaveLength(1)
    await admin.call(memberLeave, { personId })
    await admin.call(organizationClose, { organizationId })
    expect(await world.store.count('grants', { organizationId })).toBe(0)
  })

  test('roles that a closing cut off in the middle left behind end in the night', async () => {
    const admin = world.as('何正')
    const { _id: organizationId } = await admin.call(organizationCreate, hydrology)
    await admin.call(grantCreate, {
      organizationId,
      person: { personId: 'pmemwater1' },
      role: 'supervisor',
    })
    // What `organization.close` has committed when it is killed before it gets to the roles.
    await world.change('organizations', organizationId, {
      isActive: false,
      closedAt: world.cloud.clock.now(),
    })
    expect(await world.store.count('grants', { organizationId })).toBe(1)
    await world.cloud.runTimer('housekeeping')
    expect(await world.store.count('grants', { organizationId })).toBe(0)
    const [{ grants }] = await world.store.find('identities', { personId: 'pmemwater1' })
    expect(JSON.stringify(grants)).not.toContain(organizationId)
  })
})
