import fs from 'node:fs'
import path from 'node:path'
import { manifest } from '../../cloudfunctions/manifest'

/**
 * An organisation that moves takes every record along (decisions/0008). What lies at an organisation is told by its
 * schema; this holds the list the move goes by against all schemas, so that a new collection is not forgotten.
 */
const source = fs.readFileSync('cloudfunctions/_kernel/collections.ts', 'utf8')
const between = (start: string, end: string) => source.split(start)[1].split(end)[0]

const held = new Map(
  [...between('export interface Collections {', '\n}').matchAll(/^ {2}(\w+): (\w+)$/gm)].map(
    ([, collection, entity]) => [collection, entity],
  ),
)
const placed = [...between('export const PLACED = Object.keys({', '}').matchAll(/(\w+): true/g)].map(
  ([, name]) => name,
)

interface Schema {
  entries?: Record<string, Schema>
  item?: Schema
  wrapped?: Schema
  options?: Schema[]
}

const schemas = new Map<string, Schema>(
  fs
    .readdirSync('contract')
    .map((noun) => path.resolve('contract', noun, 'entity.ts'))
    .filter((file) => fs.existsSync(file))
    .flatMap((file) => Object.entries(require(file) as Record<string, Schema>)),
)

/** Whether a schema has a path further in than at its top. */
const hasInnerPath = (schema: Schema): boolean => {
  const inner = [
    ...Object.values(schema.entries ?? {}),
    schema.item,
    schema.wrapped,
    ...(Array.isArray(schema.options) ? schema.options : []),
  ].filter((one): one is Schema => typeof one === 'object')
  return inner.some((one) => (one.entries && 'path' in one.entries) || hasInnerPath(one))
}

const collectionsWhere = (holds: (schema: Schema) => boolean) =>
  [...held].filter(([, entity]) => holds(schemas.get(entity) ?? {})).map(([collection]) => collection)

test('the guard knows every collection of the manifest', () => {
  expect([...held.keys()].sort()).toEqual(
    Object.keys(manifest.collections)
      .filter((name) => name !== 'limits')
      .sort(),
  )
})

test('every collection whose records have a path moves with its organisation', () => {
  const withPath = collectionsWhere(({ entries }) => Boolean(entries && 'path' in entries))
  expect(withPath.filter((name) => name !== 'organizations').sort()).toEqual([...placed].sort())
})

test('paths further in are those of identities alone, which are written anew', () => {
  expect(collectionsWhere(hasInnerPath)).toEqual(['identities'])
})

test('each of them finds the records of one organisation by an index', () => {
  const byPlace = (name: string) =>
    manifest.collections[name].indexes.some(({ keys }) =>
      ['path', 'organizationId'].includes(Object.keys(keys)[0]),
    )
  expect(placed.filter((name) => !byPlace(name))).toEqual([])
})
