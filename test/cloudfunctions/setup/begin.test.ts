import { grantCreate } from '@contract/grant/endpoints'
import { homeGet } from '@contract/home/endpoints'
import { organizationCreate, organizationFind } from '@contract/organization/endpoints'
import { sessionGet } from '@contract/session/endpoints'
import { setupBegin } from '@contract/setup/endpoints'
import { openWorld, type World } from '../../support/world'
import { CODE, city, firstRun } from './support'

let world: World
beforeAll(async () => {
  world = await openWorld({ environment: { OBOB_SETUP_CODE: CODE }, isEmpty: true })
})
beforeEach(() => world.clear())
afterAll(() => world.close())

const everything = async () => ({
  organizations: await world.store.count('organizations', {}),
  members: await world.store.count('members', {}),
  grants: await world.store.count('grants', {}),
  identities: await world.store.count('identities', {}),
})

test('whoever knows the code makes the root, tells about the city and is its administrator', async () => {
  const phone = world.phone('wx-hezheng')
  expect(await world.visitor().call(homeGet, {})).not.toHaveProperty('settings.cityName')
  const { organizationId } = await phone.call(setupBegin, firstRun())

  const { me } = await phone.call(sessionGet, {})
  expect(me?.name).toBe('何正')
  expect(me?.roles).toMatchObject([{ role: 'administrator', organizationId }])
  const { settings } = await world.visitor().call(homeGet, {})
  expect(settings).toMatchObject(city)
  expect(settings?.subscribeTemplates).toEqual({
    activity: 'local-activity',
    notice: 'local-notice',
    feedback: 'local-feedback',
    task: 'local-task',
  })
  expect((await world.visitor().call(organizationFind, {})).items).toMatchObject([
    { _id: organizationId, level: 'work-committee', parentId: null, shortName: '市直机关工委' },
  ])
})

test('the new administrator can go on at once: an organisation under the root, a role on it', async () => {
  const phone = world.phone('wx-hezheng')
  const { organizationId } = await phone.call(setupBegin, firstRun())
  const water = await phone.call(organizationCreate, {
    parentId: organizationId,
    name: '云汀市水务局机关党委',
    shortName: '水务局机关党委',
    level: 'party-committee',
    unitNature: 'agency',
  })
  await phone.call(grantCreate, { organizationId: water._id, role: 'supervisor', person: { name: '孙伟' } })
  expect(await world.store.count('grants', { role: 'supervisor' })).toBe(1)
})

test('the night’s work on an empty system does not stand in the way', async () => {
  await world.cloud.runTimer('housekeeping')
  await world.phone('wx-hezheng').call(setupBegin, firstRun())
  expect((await world.visitor().call(homeGet, {})).settings?.cityName).toBe('云汀市')
})

test('works once: afterwards the right code is refused too, and nothing changes', async () => {
  await world.phone('wx-hezheng').call(setupBegin, firstRun())
  const before = await everything()
  expect(await world.phone('wx-stranger').refused(setupBegin, firstRun({ personName: '吴静' }))).toBe(
    'SETUP_DONE',
  )
  expect(await world.phone('wx-hezheng').refused(setupBegin, firstRun())).toBe('SETUP_DONE')
  expect(await everything()).toEqual(before)
})

test('a system that already has organisations, whatever their ids, is not begun again', async () => {
  await world.plant()
  expect(await world.visitor().refused(setupBegin, firstRun())).toBe('SETUP_DONE')
})

test('of eight who begin at once, one wins and the others hear that it is done', async () => {
  const outcomes = await Promise.all(
    Array.from({ length: 8 }, (_, index) => world.phone(`wx-first-${index}`).refused(setupBegin, firstRun())),
  )
  expect(outcomes.filter((code) => code === null)).toHaveLength(1)
  expect(outcomes.filter((code) => code === 'SETUP_DONE')).toHaveLength(7)
  expect(await everything()).toEqual({ organizations: 1, members: 1, grants: 1, identities: 1 })
})

test('a tap twice is one first run', async () => {
  const phone = world.phone('wx-hezheng')
  await Promise.all([phone.refused(setupBegin, firstRun()), phone.refused(setupBegin, firstRun())])
  expect(await everything()).toEqual({ organizations: 1, members: 1, grants: 1, identities: 1 })
})

test('guessing the code is limited, and the right one has to wait as well', async () => {
  const phone = world.phone('wx-guesser')
  for (let guess = 0; guess < 5; guess++)
    expect(await phone.refused(setupBegin, firstRun({ code: `guess-number-${guess}-of-many` }))).toBe(
      'SETUP_CODE_WRONG',
    )
  expect(await phone.refused(setupBegin, firstRun())).toBe('TOO_MANY_REQUESTS')
  await world.at('2026-11-20 11:30')
  expect(await phone.refused(setupBegin, firstRun())).toBeNull()
})

test('other accounts behind the same address are no way around the limit', async () => {
  for (let guess = 0; guess < 20; guess++)
    expect(
      await world.phone(`wx-guesser-${guess}`).refused(setupBegin, firstRun({ code: 'guess-of-many' })),
    ).toBe('SETUP_CODE_WRONG')
  expect(await world.phone('wx-hezheng').refused(setupBegin, firstRun())).toBe('TOO_MANY_REQUESTS')
})

test('a part of the code, or it with something added, is wrong', async () => {
  const phone = world.phone('wx-hezheng')
  expect(await phone.refused(setupBegin, firstRun({ code: CODE.slice(0, -1) }))).toBe('SETUP_CODE_WRONG')
  expect(await phone.refused(setupBegin, firstRun({ code: `${CODE}0` }))).toBe('SETUP_CODE_WRONG')
})

test('the website cannot begin: it has no account to make an administrator of', async () => {
  expect(await world.web().refused(setupBegin, firstRun())).toBe('SETUP_ON_PHONE')
})

test('level, consent and names are asked for', async () => {
  const answer = await world.phone('wx-hezheng').answer('setup.begin', {
    ...firstRun({ name: '', personName: '何' }),
    administrativeLevel: 'township',
    hasConsented: false,
  })
  expect(answer).toMatchObject({
    ok: false,
    error: {
      code: 'INVALID_INPUT',
      details: {
        fields: {
          name: '组织全称至少 2 个字',
          personName: '姓名至少 2 个字',
          administrativeLevel: '请选择主办单位的层级',
          hasConsented: '请阅读并勾选同意后再提交',
        },
      },
    },
  })
})

test.each<Record<string, string>>([{}, { OBOB_SETUP_CODE: '' }, { OBOB_SETUP_CODE: 'fifteen-letters' }])(
  'without a code of sixteen characters nobody begins: %p',
  async (environment) => {
    const shut = await openWorld({ environment, isEmpty: true })
    try {
      const code = environment.OBOB_SETUP_CODE || 'undefined'
      expect(await shut.visitor().refused(setupBegin, firstRun({ code }))).toBe('SETUP_CODE_UNSET')
      expect(await shut.store.count('organizations', {})).toBe(0)
    } finally {
      await shut.close()
    }
  },
)
