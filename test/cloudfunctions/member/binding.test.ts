import { grantCreate } from '@contract/grant/endpoints'
import {
  memberBind,
  memberConfirmBinding,
  memberCreate,
  memberFindBindings,
  memberInvite,
  memberRefuseBinding,
  memberUnbind,
  memberUpdate,
} from '@contract/member/endpoints'
import { sessionGet } from '@contract/session/endpoints'
import { subscriptionAccept } from '@contract/subscription/endpoints'
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

const BRANCH = { organizationId: 'brwater001' }
const invite = async () => (await world.as('李敏').call(memberInvite, BRANCH)).code
const form = (code: string, name = '赵晓燕') => ({ code, name, hasConsented: true as const })
const waiting = async () => (await world.as('李敏').call(memberFindBindings, BRANCH)).items

test('from the code to the first call as a member', async () => {
  const phone = world.visitor('wx-zhao')
  const code = await invite()
  const spoken = `${code.slice(0, 4)} ${code.slice(4).toLowerCase()}`
  expect(await phone.call(memberBind, form(spoken))).toMatchObject({
    state: 'waiting',
    organizationName: '云汀市水务局供水管理处党支部',
  })
  expect((await phone.call(sessionGet, {})).binding).toMatchObject({ name: '赵晓燕', state: 'waiting' })
  const [request] = await waiting()
  expect(request.candidates.map(({ _id }) => _id)).toEqual(['pmemwater2'])
  await world.as('李敏').call(memberConfirmBinding, { bindingId: request._id, personId: 'pmemwater2' })
  const { me } = await phone.call(sessionGet, {})
  expect(me).toMatchObject({ personId: 'pmemwater2', name: '赵晓燕' })
  expect(me?.roles.map(({ role }) => role)).toEqual(['member'])
  expect(await waiting()).toEqual([])
})

test('the code is kept as a hash only', async () => {
  const code = await invite()
  expect(JSON.stringify(await world.store.find('invites', {}, {}))).not.toContain(code)
})

test('whatever does not fit is answered alike', async () => {
  const code = await invite()
  const wrong = [
    form('ABCDEFGH'),
    form(code, '赵小燕'),
    form(code, '周丽华'),
    form(code, '王建国'),
    form(code, '冯雪'),
  ]
  for (const [index, guess] of wrong.entries())
    expect(await world.visitor(`wx-guess-${index}`).refused(memberBind, guess)).toBe('INVITE_INVALID')
})

test('a code ends after seven days, and with the next one', async () => {
  const first = await invite()
  const second = await invite()
  expect(await world.visitor().refused(memberBind, form(first))).toBe('INVITE_INVALID')
  await world.at('2026-11-27 08:59')
  expect(await world.visitor().refused(memberBind, form(second))).toBeNull()
  await world.at('2026-11-27 09:01')
  expect(await world.visitor('wx-late').refused(memberBind, form(second))).toBe('INVITE_INVALID')
})

test('few guesses an hour for one account', async () => {
  const code = await invite()
  for (let guess = 0; guess < 10; guess++)
    expect(await world.visitor().refused(memberBind, form('ABCDEFGH'))).toBe('INVITE_INVALID')
  expect(await world.visitor().refused(memberBind, form(code))).toBe('TOO_MANY_REQUESTS')
  await world.at('2026-11-20 10:01')
  expect(await world.visitor().refused(memberBind, form(code))).toBeNull()
})

test('many accounts behind one address have one number of guesses between them', async () => {
  const code = await invite()
  expect(await world.visitor('wx-guess-1').refused(memberBind, form('ABCDEFGH'))).toBe('INVITE_INVALID')
  const limits = (await world.store.find('limits', {})).map(({ _id }) => String(_id))
  await world.change('limits', limits.find((id) => id.startsWith('member.bind.address.')) ?? '', {
    count: 299,
  })
  expect(await world.visitor('wx-guess-2').refused(memberBind, form('ABCDEFGH'))).toBe('INVITE_INVALID')
  expect(await world.visitor('wx-guess-3').refused(memberBind, form(code))).toBe('TOO_MANY_REQUESTS')
})

test('not on the website, not without consent, not for someone bound already', async () => {
  const code = await invite()
  expect(await world.web().refused(memberBind, form(code))).toBe('BIND_ON_PHONE')
  expect(await world.as('冯雪').refused(memberBind, form(code))).toBe('WECHAT_ALREADY_BOUND')
  const answer = await world.visitor().answer('member.bind', { ...form(code), hasConsented: false })
  expect(answer).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
})

test('two accounts confirmed for one entry at once: one of them is bound', async () => {
  const code = await invite()
  await world.visitor('wx-one').call(memberBind, form(code))
  await world.visitor('wx-two').call(memberBind, form(code))
  const codes = await Promise.all(
    (await waiting()).map(({ _id }) =>
      world.as('李敏').refused(memberConfirmBinding, { bindingId: _id, personId: 'pmemwater2' }),
    ),
  )
  expect(codes.sort()).toEqual(['MEMBER_ALREADY_BOUND', null])
  expect(await world.store.count('identities', { personId: 'pmemwater2' })).toBe(1)
})

test('one request confirmed for two entries at once: one of them is bound', async () => {
  const secretary = world.as('李敏')
  const twin = await secretary.call(memberCreate, {
    ...BRANCH,
    name: '赵晓燕',
    isAnotherPerson: true,
    nonce: 'another-zhao',
  })
  await world.visitor('wx-zhao').call(memberBind, form(await invite()))
  const [{ _id: bindingId, candidates }] = await waiting()
  expect(candidates.map(({ _id }) => _id).sort()).toEqual(['pmemwater2', twin._id].sort())
  const codes = await Promise.all(
    candidates.map(({ _id }) => secretary.refused(memberConfirmBinding, { bindingId, personId: _id })),
  )
  expect(codes.filter((code) => code === null)).toHaveLength(1)
  expect(await world.store.count('identities', { _id: 'wx:wx-zhao' })).toBe(1)
  expect(await world.store.count('members', { name: '赵晓燕', isBound: true })).toBe(1)
})

test('a request is confirmed only for an entry of that name on that roster', async () => {
  await world.visitor('wx-zhao').call(memberBind, form(await invite()))
  const [{ _id: bindingId }] = await waiting()
  for (const personId of ['pmemwater1', 'pmemhouse1', 'nobody0000'])
    expect(await world.as('李敏').refused(memberConfirmBinding, { bindingId, personId })).toBe('NOT_FOUND')
  expect(await world.as('陈志强').refused(memberConfirmBinding, { bindingId, personId: 'pmemwater2' })).toBe(
    'NOT_FOUND',
  )
})

test('a refused request is seen by the one who asked, and asked again', async () => {
  const phone = world.visitor('wx-zhao')
  const code = await invite()
  await phone.call(memberBind, form(code))
  const [{ _id: bindingId }] = await waiting()
  await world.as('李敏').call(memberRefuseBinding, { bindingId })
  expect((await phone.call(sessionGet, {})).binding?.state).toBe('refused')
  expect(await world.as('李敏').refused(memberRefuseBinding, { bindingId })).toBe('BINDING_DECIDED')
  expect(await world.as('李敏').refused(memberConfirmBinding, { bindingId, personId: 'pmemwater2' })).toBe(
    'BINDING_DECIDED',
  )
  await world.at('2026-11-20 09:05')
  expect(await phone.refused(memberBind, form(code))).toBeNull()
  expect(await waiting()).toHaveLength(1)
})

test('unbound by the secretary: signed out everywhere at once, and free to be bound again', async () => {
  const token = await signIn(world, '王建国')
  await world.as('李敏').call(memberUnbind, { personId: 'pmemwater1' })
  expect((await world.as('王建国').call(sessionGet, {})).me).toBeNull()
  expect((await world.web(token).call(sessionGet, {})).me).toBeNull()
  expect(await world.visitor('wx-new-phone').refused(memberBind, form(await invite(), '王建国'))).toBeNull()
})

describe('an entry whose person has roles beyond the branch', () => {
  const bindAs = async (openid: string, name: string) => {
    await world.visitor(openid).call(memberBind, form(await invite(), name))
    const [{ _id }] = await world.store.find('bindings', { openid })
    return String(_id)
  }

  test('is not bound to another account, freed or renamed by the branch’s secretary', async () => {
    await world.as('何正').call(grantCreate, {
      organizationId: 'orgcity001',
      role: 'administrator',
      person: { personId: 'pmemwater1' },
    })
    const secretary = world.as('李敏')
    expect(await secretary.refused(memberUnbind, { personId: 'pmemwater1' })).toBe('MEMBER_HAS_ROLES')
    const renamed = { personId: 'pmemwater1', name: '王建业', partyGroup: '', duty: '' }
    expect(await secretary.refused(memberUpdate, renamed)).toBe('MEMBER_HAS_ROLES')
    expect(await secretary.refused(memberUpdate, { ...renamed, name: '王建国', duty: '组织委员' })).toBeNull()
    await world.as('何正').call(memberUnbind, { personId: 'pmemwater1' })
    const decision = { bindingId: await bindAs('wx-somebody-else', '王建国'), personId: 'pmemwater1' }
    expect(await secretary.refused(memberConfirmBinding, decision)).toBe('MEMBER_HAS_ROLES')
    expect((await world.visitor('wx-somebody-else').call(sessionGet, {})).me).toBeNull()
    expect(await world.as('何正').refused(memberConfirmBinding, decision)).toBeNull()
  })

  test('a second secretary of the branch is the branch’s own matter', async () => {
    await world.as('何正').call(grantCreate, {
      organizationId: 'brwater001',
      role: 'secretary',
      person: { personId: 'pmemwater1' },
    })
    expect(await world.as('李敏').refused(memberUnbind, { personId: 'pmemwater1' })).toBeNull()
    const decision = { bindingId: await bindAs('wx-wang-anew', '王建国'), personId: 'pmemwater1' }
    expect(await world.as('李敏').refused(memberConfirmBinding, decision)).toBeNull()
  })
})

test('what a phone accepted before it was bound serves the member it belongs to', async () => {
  const phone = world.visitor('wx-zhao')
  await phone.call(subscriptionAccept, { templates: ['activity'] })
  await phone.call(memberBind, form(await invite()))
  const [request] = await waiting()
  await world.as('李敏').call(memberConfirmBinding, { bindingId: request._id, personId: 'pmemwater2' })
  const [accepted] = await world.store.find('subscriptions', { openid: 'wx-zhao' })
  expect(accepted).toMatchObject({ personId: 'pmemwater2' })
  expect(accepted.audienceKeys).toContain('subtree:brwater001')
})
