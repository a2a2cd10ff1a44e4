import { API } from '@contract/api'
import type { Answer, AnyEndpoint } from '@contract/endpoint'
import { ROLES, type Role } from '@contract/roles'
import { holderOf, plantOnePersonPerRole } from '../../support/role-holders'
import { openWorld, type World } from '../../support/world'
import { ROWS } from './rows'
import type { Place } from './rows/row'

/**
 * Role × endpoint × inside/outside the subtree, made from the contract: an endpoint says who may ask, this asks as
 * everyone else. A new endpoint without a row fails.
 */
let world: World

beforeAll(async () => {
  world = await openWorld()
})
beforeEach(async () => {
  await world.reset()
  await plantOnePersonPerRole(world)
})
afterAll(() => world.close())

const outcomeOf = (answer: Answer) => (answer.ok ? 'ok' : answer.error.code)

const expectedOutcome = (endpoint: AnyEndpoint, role: Role | 'visitor', place: Place) => {
  const { audience } = endpoint
  if (audience.kind === 'public') return 'reached'
  if (role === 'visitor') return 'SIGN_IN_REQUIRED'
  if (audience.kind === 'signed-in') return 'reached'
  if (!audience.roles.includes(role)) return 'FORBIDDEN'
  return audience.of === 'any' || place === 'inside' ? 'reached' : 'NOT_FOUND'
}

/** Whether the handler let the caller through is all this asks; a refusal of the domain's own is let through. */
const seen = (endpoint: AnyEndpoint, outcome: string) => {
  const stopped = [
    'SIGN_IN_REQUIRED',
    'FORBIDDEN',
    'UNEXPECTED',
    'INVALID_INPUT',
    'ENDPOINT_UNKNOWN',
  ].includes(outcome)
  const isHidden = outcome === 'NOT_FOUND' && endpoint.audience.kind === 'role'
  return stopped || isHidden ? outcome : 'reached'
}

test('every endpoint has a row', () => {
  expect(Object.keys(API).filter((name) => !(name in ROWS))).toEqual([])
  expect(Object.keys(ROWS).filter((name) => !(name in API))).toEqual([])
})

describe.each(Object.values(API) as AnyEndpoint[])('$name', (endpoint) => {
  test.each(['inside', 'outside'] as const)('%s the subtree', async (place) => {
    const row = ROWS[endpoint.name]
    const expected: Record<string, string> = {}
    const outcome: Record<string, string> = {}
    for (const role of ['visitor', ...ROLES] as const) {
      const actor = role === 'visitor' ? world.visitor() : holderOf(world, role)
      const answer = await actor.answer(endpoint.name, await row(world, place))
      expected[role] = expectedOutcome(endpoint, role, place)
      outcome[role] = seen(endpoint, outcomeOf(answer))
    }
    expect(outcome).toEqual(expected)
  })
})
