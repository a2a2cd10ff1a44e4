import { activityFind, activityFindForDesk, activityFindMine } from '@contract/activity/endpoints'
import { brandFind } from '@contract/brand/endpoints'
import type { AnyEndpoint, InputOf } from '@contract/endpoint'
import { HOUR } from '@contract/time'
import { explainReads } from '../../bench/support/explain'
import { ORGANIZATIONS } from '../support/tree'
import { type Actor, openWorld, type World } from '../support/world'

/** A city that has gone on for some years: what a list shows is a page, whatever lies behind it. */
const RECORDS = 1200
const PAGE_AND_ONE = 21

let world: World

const branches = ORGANIZATIONS.filter(({ level }) => level === 'branch')
const placeOf = (index: number) => {
  const { _id, path, order, name } = branches[index % branches.length]
  return { organizationId: _id, path, organizationOrder: order, organizationName: name }
}

beforeAll(async () => {
  world = await openWorld()
  const now = world.cloud.clock.now()
  const id = (prefix: string, index: number) => prefix + String(index).padStart(9, '0')
  await world.store.bulkInsert(
    'activities',
    Array.from({ length: RECORDS }, (_, index) => ({
      _id: id('a', index),
      ...placeOf(index),
      expectedOrganizationIds: [placeOf(index).organizationId],
      kind: 'volunteer-service',
      title: `志愿服务：第${index}次走访老旧小区二次供水泵房`,
      isPublic: true,
      state: 'published',
      brandId: null,
      keyWorks: [],
      startsAt: now + Math.floor(index / 2) * HOUR,
      endsAt: now + Math.floor(index / 2 + 2) * HOUR,
    })),
  )
  await world.store.bulkInsert(
    'publishedBrands',
    Array.from({ length: RECORDS }, (_, index) => ({
      _id: id('b', index),
      ...placeOf(index),
      organizationOrder: Math.floor(index / 2),
      name: `清流先锋${index}`,
      searchText: `清流先锋${index}`,
      keyWorks: ['civility'],
      unitNature: 'agency',
      phase: 'refining',
    })),
  )
})
afterAll(() => world.close())

/** How many records the reads of one request look at, and whether anything was put in order by hand. */
const look = async <E extends AnyEndpoint>(actor: Actor, endpoint: E, input: InputOf<E>) =>
  (await explainReads(world, () => actor.call(endpoint, input))).join('；')

test.each([
  ['all', `publishedBrands.order ${PAGE_AND_ONE}`, {}],
  ['of one key work', `publishedBrands.keyWorks_order ${PAGE_AND_ONE}`, { keyWork: 'civility' as const }],
  ['in one phase', `publishedBrands.phase_order ${PAGE_AND_ONE}`, { phase: 'refining' as const }],
  [
    'of one kind of unit',
    `publishedBrands.unitNature_order ${PAGE_AND_ONE}`,
    { unitNature: 'agency' as const },
  ],
  ['below one committee', `publishedBrands.path_order ${PAGE_AND_ONE}`, { organizationId: 'orgwater01' }],
])('a page of brands, %s, reads a page', async (_which, reads, input) => {
  expect(await look(world.visitor(), brandFind, input)).toBe(reads)
})

test('a page of activities reads a page: forward, backward, of a subtree, of a branch', async () => {
  const visitor = world.visitor()
  expect(await look(visitor, activityFind, { when: 'upcoming' })).toBe(
    `activities.public_startsAt ${PAGE_AND_ONE}`,
  )
  expect(await look(visitor, activityFind, {})).toBe(`activities.public_startsAt ${PAGE_AND_ONE}`)
  expect(await look(world.as('孙伟'), activityFindForDesk, { organizationId: 'orgwater01' })).toBe(
    `activities.path_startsAt ${PAGE_AND_ONE}`,
  )
  expect(await look(world.as('王建国'), activityFindMine, {})).toBe(
    `activities.expected_startsAt ${PAGE_AND_ONE}`,
  )
})

test('records that begin at the same time come once each, page after page', async () => {
  const seen: string[] = []
  for (let offset: number | null = 0; offset !== null && seen.length < 100; ) {
    const page: { items: { _id: string }[]; nextOffset: number | null } = await world
      .visitor()
      .call(activityFind, { when: 'upcoming', offset })
    seen.push(...page.items.map(({ _id }) => _id))
    offset = page.nextOffset
  }
  expect(new Set(seen).size).toBe(100)
})
