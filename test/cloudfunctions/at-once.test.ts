import { API } from '@contract/api'
import type { Answer, AnyEndpoint } from '@contract/endpoint'
import { SHARED_CODES } from '@contract/errors'
import { holderOf, plantOnePersonPerRole } from '../support/role-holders'
import { type Actor, openWorld, type World } from '../support/world'
import { ROWS } from './permissions/rows'

/**
 * Every writing endpoint is asked twice in the same moment with the same request, as an impatient thumb does. Both are
 * answered, or refused with a declared code, and the database ends with as many records as one request leaves behind.
 */
let world: World

beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** Kept for each request rather than for each thing: who did what, and how often somebody tried. */
const PER_REQUEST = new Set(['audit', 'limits'])

/** Where each request is for something new, and why that is right. */
const MAKES_ANOTHER: Record<string, string> = {
  'member.invite':
    'a code is shown once and kept as its hash only, so the first one cannot be shown again; both expire',
  'session.request': 'each asks for a code of its own to be scanned; it lives two minutes',
}

const writing = (Object.values(API) as AnyEndpoint[]).filter(({ effect }) => effect !== 'read')

const actorFor = ({ audience }: AnyEndpoint): Actor => {
  if (audience.kind === 'public') return world.visitor()
  return audience.kind === 'signed-in' ? world.as('王建国') : holderOf(world, audience.roles[0])
}

const census = () =>
  Object.fromEntries(
    world.store
      .collectionNames()
      .filter((name) => !PER_REQUEST.has(name))
      .map((name) => [name, world.store.count(name)]),
  )

/** A fresh world, a request that fits it, and how many records came with asking. */
const prepare = async (endpoint: AnyEndpoint) => {
  await world.reset()
  await plantOnePersonPerRole(world)
  const input = await ROWS[endpoint.name](world, 'inside')
  const before = census()
  const actor = actorFor(endpoint)
  return {
    ask: () => actor.answer(endpoint.name, structuredClone(input)),
    growth: () =>
      Object.fromEntries(
        Object.entries(census()).map(([name, count]) => [name, count - (before[name] ?? 0)]),
      ),
  }
}

const codeOf = (answer: Answer) => (answer.ok ? null : answer.error.code)

test.each(writing)('$name', async (endpoint) => {
  const allowed = new Set<string | null>([null, ...endpoint.errors, ...SHARED_CODES])
  allowed.delete('UNEXPECTED')

  const once = await prepare(endpoint)
  const first = codeOf(await once.ask())
  const grownByOne = once.growth()

  const twice = await prepare(endpoint)
  const codes = (await Promise.all([twice.ask(), twice.ask()])).map(codeOf)

  expect(codes.filter((code) => !allowed.has(code))).toEqual([])
  if (first === null) expect(codes).toContain(null)
  if (!(endpoint.name in MAKES_ANOTHER)) expect(twice.growth()).toEqual(grownByOne)
})
