import fs from 'node:fs'
import path from 'node:path'
import { API } from '@contract/api'
import type { AnyEndpoint } from '@contract/endpoint'

/**
 * 减负, held by a test (rules.md §1): no points, rankings, time online, last login, likes, votes, shares, places.
 * Walks what is sent (the input schemas) and what is stored (the entity schemas).
 */
const FORBIDDEN: Record<string, RegExp> = {
  'points and scores':
    /^(points?|scores?|credit[sS]core|badge|level[sS]core|xp|stars?)$|(?<!integration)Points$|Score$/,
  rankings: /rank|leader[bB]oard|standing/,
  'streaks and daily check-ins': /streak|daily[cC]heck|consecutive/,
  'time online and last login':
    /online(Time|Duration)|dwell|stayed|last(Login|Seen|Active)|loginCount|duration(Online|Seconds)/,
  'likes, votes, shares': /^(likes?|votes?|shares?|upvotes?)$|(like|vote|share|view|read)Counts?$|readBy/,
  place: /latitude|longitude|geo(point|location)|^location$|gps/i,
  'face and identity number': /face|idCard|idNumber|nationalId/i,
}

interface Schema {
  type: string
  entries?: Record<string, Schema>
  item?: Schema
  items?: Schema[]
  options?: unknown[]
  wrapped?: Schema
  pipe?: Schema[]
  value?: Schema
}

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && 'type' in value

/** Every field name of a schema, with the way to it. */
const fieldsOf = (schema: unknown, at = ''): string[] => {
  if (!isSchema(schema)) return []
  const own = Object.entries(schema.entries ?? {}).flatMap(([name, inner]) => [
    `${at}${name}`,
    ...fieldsOf(inner, `${at}${name}.`),
  ])
  const inner = [
    schema.item,
    schema.wrapped,
    schema.value,
    ...(schema.items ?? []),
    ...(schema.options ?? []),
  ]
  const piped = (schema.pipe ?? []).filter((step) => step !== schema)
  return [...own, ...[...inner, ...piped].flatMap((one) => fieldsOf(one, at))]
}

const offences = (fields: string[]) =>
  fields.flatMap((field) => {
    const name = field.split('.').at(-1) ?? ''
    return Object.entries(FORBIDDEN)
      .filter(([, pattern]) => pattern.test(name))
      .map(([what]) => `${field}: ${what}`)
  })

const entityFiles = fs
  .readdirSync('contract', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => path.resolve('contract', entry.name, 'entity.ts'))
  .filter((file) => fs.existsSync(file))

const entities = entityFiles.flatMap((file) =>
  Object.entries(require(file) as Record<string, unknown>)
    .filter(([, value]) => isSchema(value))
    .map(([name, schema]) => [name, schema] as const),
)

test('the guard sees through nested schemas', () => {
  const { activityCreate } = { activityCreate: (API as Record<string, AnyEndpoint>)['activity.create'] }
  expect(fieldsOf(activityCreate.input).length).toBeGreaterThan(8)
  expect(entities.length).toBeGreaterThan(15)
  expect(offences(['a.points', 'rankInCity', 'lastLoginAt', 'likes', 'latitude', 'readBy'])).toHaveLength(6)
})

test.each(Object.values(API) as AnyEndpoint[])('$name asks for nothing that burdens', (endpoint) => {
  expect(offences(fieldsOf(endpoint.input))).toEqual([])
})

test.each(entities)('%s keeps nothing that burdens', (_, schema) => {
  expect(offences(fieldsOf(schema))).toEqual([])
})

test('no list is sorted by a count: lists sort by organisation order, name or date', () => {
  const sources = (folder: string): string[] =>
    fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const file = path.join(folder, entry.name)
      return entry.isDirectory() ? sources(file) : [file]
    })
  const sorted = sources('cloudfunctions')
    .flatMap((file) =>
      [...fs.readFileSync(file, 'utf8').matchAll(/orderBy\(\s*'([^']+)'/g)].map((match) => match[1]),
    )
    // A pinned notice stays on top: yes or no, not a count.
    .filter((field) => !/(At|On|Order|order|[nN]ame|_id|notBefore|isPinned)$|^at$|^is[A-Z]/.test(field))
  expect(sorted).toEqual([])
})
