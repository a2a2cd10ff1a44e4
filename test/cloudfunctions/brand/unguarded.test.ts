import path from 'node:path'
import { brandCreate } from '@contract/brand/endpoints'
import type { World } from '../../support/world'
import { openWorldWith } from '../../support/world-with'

/** What the slot of an organisation and the claim of a name are for: the same stories without them. */
let world: World
beforeAll(async () => {
  world = await openWorldWith('look-then-begin', path.join(__dirname, 'look-then-begin', 'index.ts'))
})
afterAll(() => world.close())
beforeEach(() => world.reset())

const AT_ONCE = 20

const beginUnguarded = (organizationId: string, name: string) =>
  world.cloud.invoke(
    'look-then-begin',
    { organizationId, name },
    { openid: '', source: 'wx_client' },
  ) as Promise<{
    begun: boolean
  }>

const living = (query: object) => world.store.count('brands', { ...query, state: 'living' })

describe('many begin the brand of one organisation at once', () => {
  const names = Array.from({ length: AT_ONCE }, (_, at) => `问渠行动第${at}号`)

  test('unguarded: both find none, and the organisation has two', async () => {
    world.justBefore('insertDocument', 'brands', () => beginUnguarded('brwater001', names[1]))
    await beginUnguarded('brwater001', names[0])
    expect(await living({ organizationId: 'brwater001' })).toBe(2)
  })

  test('guarded: one', async () => {
    const codes = await Promise.all(
      names.map((name, at) =>
        world
          .as('李敏')
          .refused(brandCreate, { organizationId: 'brwater001', name, nonce: `begin-at-once-${at}` }),
      ),
    )
    expect(codes.filter((code) => code === null)).toHaveLength(1)
    expect(await living({ organizationId: 'brwater001' })).toBe(1)
  })
})

describe('two organisations take one name at once', () => {
  const takers = [
    ['李敏', 'brwater001'],
    ['陈志强', 'brwater002'],
  ] as const

  test('unguarded: both have it', async () => {
    const [[, one], [, other]] = takers
    world.justBefore('insertDocument', 'brands', () => beginUnguarded(other, '汀溪守望'))
    await beginUnguarded(one, '汀溪守望')
    expect(await living({ name: '汀溪守望' })).toBe(2)
  })

  test('guarded: one has it, whoever comes a moment earlier', async () => {
    for (let round = 0; round < 5; round++) {
      await world.reset()
      await Promise.all(
        takers.map(([who, organizationId]) =>
          world
            .as(who)
            .refused(brandCreate, { organizationId, name: '汀溪守望', nonce: `one-name-${round}` }),
        ),
      )
      expect(await living({ name: '汀溪守望' })).toBe(1)
    }
  })
})
