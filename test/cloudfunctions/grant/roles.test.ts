import {
  grantCreate,
  grantFind,
  grantFindPeople,
  grantHandOver,
  grantRemove,
} from '@contract/grant/endpoints'
import {
  memberBind,
  memberConfirmBinding,
  memberFind,
  memberFindBindings,
  memberInvite,
} from '@contract/member/endpoints'
import { sessionGet } from '@contract/session/endpoints'
import { signIn } from '../../support/sign-in'
import { openWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(() => world.reset())
afterAll(() => world.close())

const BRANCH = { organizationId: 'brwater001' }
const rolesOf = async (name: string) =>
  (await world.as(name).call(sessionGet, {})).me?.roles.map(({ role }) => role).sort()
const secretaryGrant = 'psecwater1.secretary.brwater001'

test('a granted role works at the very next call, a revoked one no more', async () => {
  const admin = world.as('何正')
  expect(await world.as('王建国').refused(memberFind, BRANCH)).toBe('FORBIDDEN')
  const { grantId } = await admin.call(grantCreate, {
    ...BRANCH,
    role: 'secretary',
    person: { personId: 'pmemwater1' },
  })
  const token = await signIn(world, '王建国')
  expect(await world.as('王建国').refused(memberFind, BRANCH)).toBeNull()
  expect(await world.web(token).refused(memberFind, BRANCH)).toBeNull()
  await admin.call(grantRemove, { grantId })
  expect(await world.as('王建国').refused(memberFind, BRANCH)).toBe('FORBIDDEN')
  expect(await world.web(token).refused(memberFind, BRANCH)).toBe('FORBIDDEN')
})

test('granted three times at once is granted once', async () => {
  const grant = { ...BRANCH, role: 'supervisor', person: { personId: 'pmemwater1' } } as const
  await Promise.all([1, 2, 3].map(() => world.as('何正').call(grantCreate, grant)))
  expect(await rolesOf('王建国')).toEqual(['member', 'supervisor'])
  expect(await world.store.count('grants', { personId: 'pmemwater1', role: 'supervisor' })).toBe(1)
})

test('several roles granted at once all arrive', async () => {
  await Promise.all(
    (['supervisor', 'reviewer', 'discipline-contact'] as const).map((role) =>
      world.as('何正').call(grantCreate, { ...BRANCH, role, person: { personId: 'pmemwater1' } }),
    ),
  )
  expect(await rolesOf('王建国')).toEqual(['discipline-contact', 'member', 'reviewer', 'supervisor'])
})

test('the list shows roles in the city’s order, without plain memberships', async () => {
  const { items } = await world.as('何正').call(grantFind, { organizationId: 'orgcity001' })
  expect(items.some(({ role }) => role === 'member')).toBe(false)
  expect(items.find(({ _id }) => _id === secretaryGrant)).toMatchObject({
    personName: '李敏',
    organizationName: '云汀市水务局供水管理处党支部',
  })
  expect(await world.as('孙伟').refused(grantFind, { organizationId: 'orgwater01' })).toBe('FORBIDDEN')
})

describe('a branch is never without its secretary', () => {
  test('the last one is not removed, unless the post is meant to be vacant', async () => {
    const admin = world.as('何正')
    expect(await admin.refused(grantRemove, { grantId: secretaryGrant })).toBe('SECRETARY_NEEDED')
    expect(await admin.refused(grantRemove, { grantId: secretaryGrant, leavesVacant: true })).toBeNull()
  })

  test('of two, removed at once, one stays', async () => {
    const admin = world.as('何正')
    const { grantId } = await admin.call(grantCreate, {
      ...BRANCH,
      role: 'secretary',
      person: { personId: 'pmemwater1' },
    })
    const codes = await Promise.all(
      [grantId, secretaryGrant].map((one) => admin.refused(grantRemove, { grantId: one })),
    )
    expect(codes.sort()).toEqual(['SECRETARY_NEEDED', null])
  })

  test('handed over in one act', async () => {
    await world.as('何正').call(grantHandOver, {
      ...BRANCH,
      fromPersonId: 'psecwater1',
      toPersonId: 'pmemwater1',
    })
    expect(await rolesOf('李敏')).toEqual(['member'])
    expect(await rolesOf('王建国')).toEqual(['member', 'secretary'])
  })

  test('not from someone who is none, not to someone unknown', async () => {
    const admin = world.as('何正')
    const handOver = { ...BRANCH, fromPersonId: 'pmemwater2', toPersonId: 'pmemwater1' }
    expect(await admin.refused(grantHandOver, handOver)).toBe('GRANT_NO_SECRETARY')
    const toNobody = { ...BRANCH, fromPersonId: 'psecwater1', toPersonId: 'nobody0000' }
    expect(await admin.refused(grantHandOver, toNobody)).toBe('GRANT_PERSON_UNKNOWN')
    expect(await rolesOf('李敏')).toEqual(['member', 'secretary'])
  })
})

test('the last administrator of the city stays', async () => {
  const grantId = 'padmcity01.administrator.orgcity001'
  expect(await world.as('何正').refused(grantRemove, { grantId })).toBe('GRANT_LAST_ADMINISTRATOR')
})

test('someone on no roster is entered by name, and bound by the organisation’s code', async () => {
  const admin = world.as('何正')
  const water = { organizationId: 'orgwater01' }
  const person = { name: '上官明远' }
  const first = await admin.call(grantCreate, { ...water, role: 'supervisor', person })
  const second = await admin.call(grantCreate, { ...water, role: 'discipline-contact', person })
  expect(second.personId).toBe(first.personId)
  expect(await admin.call(grantFindPeople, { name: '上官' })).toEqual([
    { personId: first.personId, name: '上官明远', organizationName: '云汀市水务局机关党委' },
  ])
  const { code } = await admin.call(memberInvite, water)
  const phone = world.visitor('wx-shangguan')
  await phone.call(memberBind, { code, name: '上官明远', hasConsented: true })
  const [request] = (await admin.call(memberFindBindings, water)).items
  await admin.call(memberConfirmBinding, { bindingId: request._id, personId: first.personId })
  const { me } = await phone.call(sessionGet, {})
  expect(me?.branch).toBeNull()
  expect(me?.roles.map(({ role }) => role).sort()).toEqual(['discipline-contact', 'supervisor'])
  expect(await phone.refused(memberFind, BRANCH)).toBeNull()
})
