import { brandFind } from '@contract/brand/endpoints'
import { openWorld, type World } from '../../support/world'
import { plantWall, published } from './support'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await plantWall(world)
})
afterAll(() => world.close())

const names = async (input: Parameters<typeof find>[0]) => (await find(input)).items.map(({ name }) => name)
const find = (input: { text?: string; offset?: number } & Record<string, unknown>) =>
  world.visitor().call(brandFind, input as never)

const SUPPLY = '清流润城·一滴到家'
const RIVERS = '汀溪守望者'
const PROPERTY = '邻里有数'

test('the wall is in the city’s order and shows cards only', async () => {
  const { items, nextOffset } = await find({})
  expect(items.map(({ name }) => name)).toEqual([SUPPLY, RIVERS, PROPERTY])
  expect(nextOffset).toBeNull()
  expect(Object.keys(items[0]).sort()).toEqual(
    [
      '_id',
      'coverFileId',
      'emblemFileId',
      'keyWorks',
      'name',
      'organizationId',
      'organizationName',
      'phase',
      'slogan',
      'unitNature',
    ].sort(),
  )
})

test.each([
  ['a name', '守望', [RIVERS]],
  ['a name with another dot', '清流润城•一滴', [SUPPLY]],
  ['a name with a space inside', '清 流 润 城', [SUPPLY]],
  ['traditional characters', '鄰里', [PROPERTY]],
  ['a slogan', '最后一米', [SUPPLY]],
  ['a branch', '物业监管', [PROPERTY]],
  ['a method', '雨后查口', [RIVERS]],
  ['two words from two parts', '守望 雨后', [RIVERS]],
  ['two words of which one is nowhere', '守望 账本', []],
  ['nothing but signs', '。。。', []],
  ['what is in the meaning only', '拧开龙头', []],
])('search finds %s', async (_, text, expected) => expect(await names({ text })).toEqual(expected))

test.each([
  ['key work', { keyWork: 'civility' }, [SUPPLY, PROPERTY]],
  ['unit nature', { unitNature: 'public-institution' }, [RIVERS]],
  ['phase', { phase: 'sustaining' }, [PROPERTY]],
  ['a subtree', { organizationId: 'orgwater01' }, [SUPPLY, RIVERS]],
  ['a branch', { organizationId: 'brhouse001' }, [PROPERTY]],
  ['the whole city', { organizationId: 'orgcity001' }, [SUPPLY, RIVERS, PROPERTY]],
  ['an organisation that is not there', { organizationId: 'orgnowhere' }, []],
  ['several at once', { organizationId: 'orgwater01', keyWork: 'civility', text: '一滴' }, [SUPPLY]],
] as const)('filters by %s', async (_, input, expected) => expect(await names(input)).toEqual(expected))

test.each([['.*'], ['清流|守望'], ['^清.*望$'], ['(a+)+$'], ['[清汀]'], ['{"$ne":null}']])(
  '%s is text, not a command',
  async (text) => {
    const answer = await world.visitor().answer('brand.find', { text })
    expect(answer).toMatchObject({ ok: true, data: { items: [], nextOffset: null } })
  },
)

test.each([
  ['an operator for text', { text: { $regex: '.*' } }],
  ['an operator for a filter', { organizationId: { $ne: null } }],
  ['a list', { keyWork: ['civility'] }],
  ['a field of its own', { searchText: '清流' }],
  ['a sort', { sort: 'publishedAt' }],
  ['a negative offset', { offset: -1 }],
  ['a key work that does not exist', { keyWork: 'toString' }],
  ['text that is too long', { text: '清'.repeat(41) }],
])('%s is refused', async (_, input) => {
  const answer = await world.visitor().answer('brand.find', input)
  expect(answer).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
})

test('many brands come in pages, each brand once', async () => {
  await world.store.bulkInsert(
    'publishedBrands',
    Array.from({ length: 44 }, (_, index) =>
      published(`bdpage${String(index).padStart(4, '0')}`, 'brhouse001', {
        name: `口袋书屋第${index + 1}站`,
      }),
    ),
  )
  const seen: string[] = []
  for (let offset: number | null = 0; offset !== null; ) {
    const page = await find({ text: '口袋书屋', offset })
    expect(page.items.length).toBeLessThanOrEqual(20)
    seen.push(...page.items.map(({ _id }) => _id))
    offset = page.nextOffset
  }
  expect(new Set(seen).size).toBe(44)
  expect(seen).toHaveLength(44)
})
