import { memberCreate, memberFind, memberLeave, memberMove, memberUpdate } from '@contract/member/endpoints'
import { sessionGet } from '@contract/session/endpoints'
import { signIn } from '../../support/sign-in'
import { openWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(() => world.reset())
afterAll(() => world.close())

const rosterOf = async (name: string, organizationId: string) =>
  (await world.as(name).call(memberFind, { organizationId })).items.map((member) => member.name).sort()

describe('reading', () => {
  test('the secretary, the supervisor above and the administrator see the roster', async () => {
    for (const name of ['李敏', '孙伟', '何正'])
      expect(await rosterOf(name, 'brwater001')).toEqual(['李敏', '王建国', '赵晓燕'].sort())
  })

  test('another branch’s roster does not exist, whoever asks', async () => {
    for (const name of ['陈志强', '郑海涛', '吴静'])
      expect(await world.as(name).refused(memberFind, { organizationId: 'brwater001' })).toBe('NOT_FOUND')
    expect(await world.as('王建国').refused(memberFind, { organizationId: 'brwater001' })).toBe('FORBIDDEN')
    expect(await world.visitor().refused(memberFind, { organizationId: 'brwater001' })).toBe(
      'SIGN_IN_REQUIRED',
    )
  })

  test('an operator in place of a value is no value', async () => {
    for (const organizationId of [{ $ne: null }, ['brwater001'], { $gt: '' }]) {
      const answer = await world.as('李敏').answer('member.find', { organizationId })
      expect(answer).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
    }
  })

  test('a name is looked for by its beginning', async () => {
    const { items } = await world.as('李敏').call(memberFind, { organizationId: 'brwater001', name: '王' })
    expect(items.map(({ name }) => name)).toEqual(['王建国'])
  })

  test('a long roster comes in pages', async () => {
    for (let number = 1; number <= 52; number++)
      await world.as('李敏').call(memberCreate, {
        organizationId: 'brwater001',
        name: `新同志${number}`,
        nonce: `newcomer-${number}`,
      })
    const first = await world.as('李敏').call(memberFind, { organizationId: 'brwater001' })
    expect(first.items).toHaveLength(50)
    const offset = first.nextOffset ?? -1
    const second = await world.as('李敏').call(memberFind, { organizationId: 'brwater001', offset })
    expect(second.items).toHaveLength(5)
    expect(second.nextOffset).toBeNull()
  })
})

describe('entering', () => {
  test('a second person of the same name is entered only when that is meant', async () => {
    const secretary = world.as('李敏')
    const twin = { organizationId: 'brwater001', name: '王建国', nonce: 'twin-of-wang' }
    expect(await secretary.refused(memberCreate, twin)).toBe('MEMBER_SAME_NAME')
    expect(await secretary.refused(memberCreate, { ...twin, isAnotherPerson: true })).toBeNull()
  })

  const form = {
    organizationId: 'brwater001',
    name: '欧阳文博',
    partyGroup: '第二党小组',
    duty: '宣传委员',
  }

  test('a form sent three times at once makes one entry, and each answer is of it', async () => {
    const sent = { ...form, isAnotherPerson: true, nonce: 'ouyang-1' }
    const rows = await Promise.all([1, 2, 3].map(() => world.as('李敏').call(memberCreate, sent)))
    expect(new Set(rows.map(({ _id }) => _id)).size).toBe(1)
    expect(await world.store.count('members', { name: '欧阳文博' })).toBe(1)
  })

  test('two forms about the same newcomer at once: the second hears of the first', async () => {
    const codes = await Promise.all(
      ['one', 'two', 'three'].map((which) =>
        world.as('李敏').refused(memberCreate, { ...form, nonce: `ouyang-${which}` }),
      ),
    )
    expect(codes.sort()).toEqual(['MEMBER_SAME_NAME', 'MEMBER_SAME_NAME', null])
    expect(await world.store.count('members', { name: '欧阳文博' })).toBe(1)
  })

  test('only on the own roster, with a name that is one', async () => {
    const secretary = world.as('李敏')
    expect(
      await secretary.refused(memberCreate, {
        organizationId: 'brwater002',
        name: '欧阳文博',
        nonce: 'elsewhere-1',
      }),
    ).toBe('NOT_FOUND')
    for (const name of ['', '　', '王', '\u202e\u200b', '王'.repeat(21)])
      expect(
        await secretary.refused(memberCreate, { organizationId: 'brwater001', name, nonce: 'wrong-name-1' }),
      ).toBe('INVALID_INPUT')
  })
})

test('a corrected name is the person’s name everywhere at once', async () => {
  await world
    .as('李敏')
    .call(memberUpdate, { personId: 'pmemwater1', name: '王建国（供水）', duty: '组织委员' })
  expect((await world.as('王建国').call(sessionGet, {})).me?.name).toBe('王建国（供水）')
  const [grant] = await world.store.find('grants', { personId: 'pmemwater1' }, {})
  expect(grant.personName).toBe('王建国（供水）')
})

describe('leaving', () => {
  test('ends roles and web sessions at once; the entry stays as history', async () => {
    const token = await signIn(world, '王建国')
    await world.as('李敏').call(memberLeave, { personId: 'pmemwater1' })
    expect((await world.web(token).call(sessionGet, {})).me).toBeNull()
    const { me } = await world.as('王建国').call(sessionGet, {})
    expect(me).toMatchObject({ branch: null, roles: [] })
    expect(await rosterOf('李敏', 'brwater001')).not.toContain('王建国')
    expect(await world.store.count('members', { _id: 'pmemwater1', state: 'left' })).toBe(1)
    expect(await world.as('李敏').refused(memberLeave, { personId: 'pmemwater1' })).toBe('MEMBER_NOT_ACTIVE')
  })

  test('the only secretary hands over first', async () => {
    expect(await world.as('何正').refused(memberLeave, { personId: 'psecwater1' })).toBe('SECRETARY_NEEDED')
    expect((await world.as('李敏').call(sessionGet, {})).me?.roles).toHaveLength(2)
  })

  test('nobody takes a member off another branch’s roster', async () => {
    expect(await world.as('陈志强').refused(memberLeave, { personId: 'pmemwater1' })).toBe('NOT_FOUND')
  })
})

describe('moving', () => {
  test('puts the person onto the other roster, with the role of a member there and none here', async () => {
    await world.as('孙伟').call(memberMove, { personId: 'pmemwater1', toOrganizationId: 'brwater002' })
    expect(await rosterOf('陈志强', 'brwater002')).toContain('王建国')
    const { me } = await world.as('王建国').call(sessionGet, {})
    expect(me?.branch?.organizationId).toBe('brwater002')
    expect(me?.roles.map(({ organizationId }) => organizationId)).toEqual(['brwater002'])
  })

  test('needs both ends within one’s own subtree', async () => {
    const move = { personId: 'pmemwater1', toOrganizationId: 'brhouse001' }
    expect(await world.as('孙伟').refused(memberMove, move)).toBe('NOT_FOUND')
    expect(await world.as('吴静').refused(memberMove, move)).toBe('NOT_FOUND')
    expect(await world.as('李敏').refused(memberMove, move)).toBe('FORBIDDEN')
    expect(await world.as('何正').refused(memberMove, move)).toBeNull()
  })

  test('two moves at once end in one place, with one membership', async () => {
    const admin = world.as('何正')
    await Promise.all(
      ['brwater002', 'brhouse001'].map((toOrganizationId) =>
        admin.refused(memberMove, { personId: 'pmemwater1', toOrganizationId }),
      ),
    )
    const [member] = await world.store.find('members', { _id: 'pmemwater1' }, {})
    const grants = await world.store.find('grants', { personId: 'pmemwater1' }, {})
    expect(grants.map(({ organizationId }) => organizationId)).toEqual([member.organizationId])
    const { me } = await world.as('王建国').call(sessionGet, {})
    expect(me?.branch?.organizationId).toBe(member.organizationId)
  })
})
