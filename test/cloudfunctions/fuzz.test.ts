import { API } from '@contract/api'
import type { AnyEndpoint } from '@contract/endpoint'
import { SHARED_CODES } from '@contract/errors'
import fc from 'fast-check'
import { openWorld, type World } from '../support/world'
import { ROWS } from './permissions/rows'

/** Whatever is sent, every endpoint answers, or refuses with a code it has declared. */
let world: World

beforeAll(async () => {
  world = await openWorld()
})
beforeEach(() => world.reset())
afterAll(() => world.close())

const HOSTILE = [
  { $ne: null },
  { $gt: '' },
  ['brwater001'],
  { $where: 'sleep(1000)' },
  { _id: { $exists: true } },
  '',
  ' ',
  '\u0000\u202e\u200b',
  '=HYPERLINK("http://example.com")',
  '<img src=x onerror=alert(1)>',
  '#{7*7}{{7*7}}',
  '../../etc/passwd',
  '😀'.repeat(5000),
  '党'.repeat(20_000),
  Number.NaN,
  -1,
  1e308,
  null,
  true,
  '__proto__',
]

/** Where something lies inside an object or a list of an input. */
const placesWithin = (value: unknown, at: string[] = []): string[][] => {
  if (typeof value !== 'object' || value === null) return []
  const entries = Array.isArray(value) ? Object.entries(value).slice(0, 1) : Object.entries(value)
  return entries.flatMap(([key, inner]) => [
    ...(at.length > 0 ? [[...at, key]] : []),
    ...placesWithin(inner, [...at, key]),
  ])
}

const withAt = (value: unknown, [key, ...rest]: string[], hostile: unknown): unknown => {
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) }
  const at = copy as Record<string, unknown>
  at[key] = rest.length > 0 ? withAt(at[key], rest, hostile) : hostile
  return copy
}

const people = ['李敏', '孙伟', '何正', '许文', '韩平']

const codesOf = (endpoint: AnyEndpoint) => new Set<string>([...endpoint.errors, ...SHARED_CODES])

const ask = async (endpoint: AnyEndpoint, who: string, input: unknown) => {
  const actor = who === 'visitor' ? world.visitor() : world.as(who)
  const answer = await actor.answer(endpoint.name, input)
  const outcome = answer.ok ? 'ok' : answer.error.code
  if (outcome === 'UNEXPECTED' || (outcome !== 'ok' && !codesOf(endpoint).has(outcome)))
    throw new Error(`${endpoint.name} as ${who} → ${outcome} for ${JSON.stringify(input)?.slice(0, 300)}`)
}

describe.each(Object.values(API) as AnyEndpoint[])('$name', (endpoint) => {
  test('anything at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('visitor', ...people), fc.jsonValue({ maxDepth: 3 }), (who, input) =>
        ask(endpoint, who, input),
      ),
      { numRuns: 12 },
    )
  })

  test('valid input with one hostile value', async () => {
    const valid = (await ROWS[endpoint.name](world, 'inside')) as Record<string, unknown>
    const fields = [...Object.keys(valid), 'extra', '__proto__']
    for (const field of fields)
      for (const hostile of HOSTILE)
        await ask(endpoint, people[fields.indexOf(field) % people.length], { ...valid, [field]: hostile })
    for (const [index, place] of placesWithin(valid).entries())
      for (const hostile of HOSTILE)
        await ask(endpoint, people[index % people.length], withAt(valid, place, hostile))
  })
})
