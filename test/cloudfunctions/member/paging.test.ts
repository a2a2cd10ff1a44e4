import { memberFind } from '@contract/member/endpoints'
import { openWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(() => world.reset())

test('a roster of namesakes is paged through without anyone twice or left out', async () => {
  const [one] = await world.store.find('members', { _id: 'pmemwater1' })
  // Planted in an order that is not that of their ids.
  const ids = Array.from({ length: 120 }, (_, index) => `pn${String((index * 37) % 120).padStart(8, '0')}`)
  await world.store.bulkInsert(
    'members',
    ids.map((_id) => ({ ...one, _id, name: '王建国', isBound: false })),
  )
  const seen: string[] = []
  for (let offset: number | null = 0; offset !== null; ) {
    const page: Awaited<ReturnType<typeof pageFrom>> = await pageFrom(offset)
    seen.push(...page.items.map(({ _id }) => _id))
    offset = page.nextOffset
  }
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen).toEqual(expect.arrayContaining(ids))
  const namesakes = seen.filter((id) => id.startsWith('pn'))
  expect(namesakes).toEqual([...namesakes].sort())
})

const pageFrom = (offset: number) =>
  world.as('李敏').call(memberFind, { organizationId: 'brwater001', offset })
