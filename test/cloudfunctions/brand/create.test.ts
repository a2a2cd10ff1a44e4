import { brandCreate, brandGetOfOrganization } from '@contract/brand/endpoints'
import { openWorld, Refused, type World } from '../../support/world'
import { begin, storedBrand } from './support'

/** 一支部一品牌, and each name once in the city: held by the database. */
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(() => world.reset())

const input = (name: string, nonce: string, organizationId = 'brwater001') => ({
  organizationId,
  name,
  nonce,
})

test('a brand begins with its name, in the phase of planning', async () => {
  const { brandId } = await begin(world, '清流润城·一滴到家')
  expect(await storedBrand(world, brandId)).toMatchObject({
    name: '清流润城·一滴到家',
    organizationId: 'brwater001',
    organizationName: '云汀市水务局供水管理处党支部',
    phase: 'planning',
    state: 'living',
    foundedOn: '2026-11-20',
  })
  expect(await world.as('李敏').call(brandGetOfOrganization, { organizationId: 'brwater001' })).toEqual({
    brandId,
    earlier: [],
  })
})

test('sent twice it is one brand, and both answers are of it', async () => {
  const request = input('清流润城', 'brand-twice-01')
  const answers = await Promise.all([1, 2, 3].map(() => world.as('李敏').call(brandCreate, request)))
  expect(new Set(answers.map(({ brandId }) => brandId)).size).toBe(1)
  expect(await world.store.count('brands', {})).toBe(1)
  expect(await world.store.count('brandEvents', { kind: 'created' })).toBe(1)
})

test('eight people at once: one living brand, the others are told which', async () => {
  const codes = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      world
        .as('李敏')
        .call(brandCreate, input(`问渠行动第${index}号`, `brand-race-${index}`))
        .then(() => null)
        .catch((error: Refused) => error),
    ),
  )
  const refused = codes.filter((code) => code instanceof Refused)
  expect(codes.filter((code) => code === null)).toHaveLength(1)
  expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['BRAND_EXISTS']))
  const [living] = await world.store.find('brands', {})
  expect(refused[0].details).toEqual({ brandId: living._id })
  expect(await world.store.count('brands', {})).toBe(1)
  expect(await world.store.count('brandNames', {})).toBe(1)
})

test('two organisations claim one name at once: one has it', async () => {
  const codes = await Promise.all([
    world.as('李敏').refused(brandCreate, input('汀溪守望', 'brand-name-01')),
    world.as('陈志强').refused(brandCreate, input('汀溪守望', 'brand-name-02', 'brwater002')),
  ])
  expect(codes.sort()).toEqual(['BRAND_NAME_TAKEN', null].sort())
  expect(await world.store.count('brandSlots', {})).toBe(1)
})

test.each([
  ['in full width', 'ＡＢ清流润城'],
  ['with spaces and dots', ' AB 清流 · 润城 '],
  ['with every kind of dash and quote', '“AB”清流—润城…'],
  ['in traditional characters', 'ab清流潤城'],
])('a name that is taken is taken %s too', async (_, name) => {
  await begin(world, 'AB清流润城')
  const answer = world.as('陈志强').call(brandCreate, input(name, 'brand-fold-01', 'brwater002'))
  await expect(answer).rejects.toMatchObject({
    code: 'BRAND_NAME_TAKEN',
    details: { name: 'AB清流润城', organizationName: '云汀市水务局供水管理处党支部' },
  })
})

test.each([
  ['nothing', ''],
  ['25 characters', '清'.repeat(25)],
])('%s is no name', async (_, name) => {
  expect(await world.as('李敏').refused(brandCreate, input(name, 'brand-bad-name'))).toBe('INVALID_INPUT')
})

test.each([
  ['one character', '水'],
  ['only marks', '·——“”'],
  ['only a smile', '😀😀😀'],
])('%s is not usable', async (_, name) => {
  expect(await world.as('李敏').refused(brandCreate, input(name, 'brand-bad-name'))).toBe(
    'BRAND_NAME_UNUSABLE',
  )
  expect(await world.store.count('brandSlots', {})).toBe(0)
})

test('other branches, members and visitors begin nothing here', async () => {
  expect(await world.as('陈志强').refused(brandCreate, input('汀溪守望', 'brand-other-1'))).toBe('NOT_FOUND')
  expect(await world.as('王建国').refused(brandCreate, input('汀溪守望', 'brand-other-2'))).toBe('FORBIDDEN')
  expect(await world.visitor().refused(brandCreate, input('汀溪守望', 'brand-other-3'))).toBe(
    'SIGN_IN_REQUIRED',
  )
})
