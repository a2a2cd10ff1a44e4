import fc from 'fast-check'
import { type Document, type IndexSpecification, Store } from '../../../localcloud/store'
import { MORNING, wire } from './opening'

const INDEXES: IndexSpecification[] = [
  { name: 'kind', keys: { kind: 1 } },
  { name: 'path_at', keys: { path: 1, at: -1 } },
  { name: 'kind_count', keys: { kind: 1, count: 1, at: 1 } },
  { name: 'tags', keys: { 'tags.name': 1, 'tags.weight': -1 } },
  { name: 'sparse', keys: { note: 1 }, sparse: true },
  { name: 'kind_at_id', keys: { kind: 1, at: 1, _id: 1 } },
  { name: 'path_id', keys: { path: 1, _id: 1 } },
  { name: 'count_id', keys: { count: -1, _id: 1 } },
  { name: 'nested', keys: { 'place.town': -1 } },
]

const kind = fc.constantFrom('主题党日', '党课', '志愿服务', null)
const count = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.constantFrom(null, 'many', 2.5))
const at = fc.integer({ min: 0, max: 9 }).map((days) => new Date(MORNING + days * 86_400_000))
const part = fc.constantFrom('市直机关工委', '市财政局机关党委', '第一党支部')
const tag = fc.record(
  { name: fc.constantFrom('学习', '服务'), weight: fc.integer({ min: 0, max: 3 }) },
  { requiredKeys: [] },
)
const town = fc.record({ town: fc.constantFrom('江北', '江南', '😀', '，') }, { requiredKeys: [] })

const anyDocument = fc.record(
  {
    kind,
    count: fc.oneof(count, fc.array(count, { maxLength: 3 })),
    at,
    path: fc.oneof(part, fc.array(part, { maxLength: 3 })),
    tags: fc.oneof(tag, fc.array(fc.oneof(tag, fc.constant(5)), { maxLength: 3 })),
    note: fc.constantFrom('记录', null),
    place: fc.oneof(town, fc.constant(null), fc.array(town, { maxLength: 2 })),
  },
  { requiredKeys: [] },
)

const compare = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof(
    value,
    value.map(($eq) => ({ $eq })),
    value.map(($ne) => ({ $ne })),
    value.map(($gte) => ({ $gte })),
    value.map(($lt) => ({ $lt })),
    fc.tuple(value, value).map(([$gt, $lte]) => ({ $gt, $lte })),
    fc.array(value, { maxLength: 3 }).map(($in) => ({ $in })),
    fc.array(value, { maxLength: 2 }).map(($nin) => ({ $nin })),
    fc.boolean().map(($exists) => ({ $exists })),
    value.map(($all) => ({ $all: [$all] })),
  )

const condition = fc.oneof(
  compare(kind).map((kind) => ({ kind })),
  compare(count).map((count) => ({ count })),
  compare(at).map((at) => ({ at })),
  compare(part).map((path) => ({ path })),
  compare(fc.constantFrom('学习', '服务', null)).map((name) => ({ 'tags.name': name })),
  compare(fc.integer({ min: 0, max: 3 })).map((weight) => ({ 'tags.weight': weight })),
  compare(fc.constantFrom('江北', '😀', '，', null)).map((town) => ({ 'place.town': town })),
  compare(fc.constantFrom('记录', null)).map((note) => ({ note })),
  fc.constantFrom(
    { kind: { $regex: '^党' } },
    { tags: { $elemMatch: { name: '学习', weight: { $gt: 1 } } } },
  ),
)
const merged = fc.array(condition, { maxLength: 3 }).map((parts) => Object.assign({}, ...parts) as Document)
const sameElement = fc
  .tuple(fc.constantFrom('学习', '服务'), fc.integer({ min: 0, max: 3 }))
  .map(([name, weight]) => ({ 'tags.name': name, 'tags.weight': weight }) as Document)
const anyQuery = fc.oneof(
  { weight: 1, arbitrary: sameElement },
  { weight: 4, arbitrary: merged },
  {
    weight: 1,
    arbitrary: fc.array(condition, { minLength: 1, maxLength: 3 }).map(($or) => ({ $or }) as Document),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(condition, merged).map(([one, other]) => ({ $and: [one, other] }) as Document),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(condition, condition, merged)
      .map(([a, b, rest]) => ({ ...rest, $or: [a, b] }) as Document),
  },
)
const direction = fc.constantFrom<1 | -1>(1, -1)
const field = fc.constantFrom('at', 'kind', 'count', 'path', 'place.town', 'note')
const anySort = fc
  .tuple(fc.dictionary(field, direction, { maxKeys: 2 }), direction)
  .map(([sort, _id]) => ({ ...sort, _id }))

const withAndWithoutIndexes = async (documents: Document[]) => {
  const numbered = documents.map((document, i) => ({ _id: i, ...document }))
  const stores = await Promise.all([Store.open({ now: () => MORNING }), Store.open({ now: () => MORNING })])
  for (const store of stores) {
    await store.ensureCollection('activities')
    await store.bulkInsert('activities', numbered.slice(0, numbered.length / 2))
  }
  for (const index of INDEXES) await stores[0].ensureIndex('activities', index)
  // The second half goes through the indexes one by one, the first was built in bulk.
  for (const store of stores)
    for (const document of numbered.slice(numbered.length / 2))
      await store.bulkInsert('activities', [document])
  return stores
}

test('whatever the index, a read gives what looking at every document gives', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyDocument, { minLength: 8, maxLength: 40 }),
      fc.array(fc.tuple(anyQuery, anySort, fc.nat(4), fc.integer({ min: 1, max: 30 })), {
        minLength: 25,
        maxLength: 25,
      }),
      async (documents, reads) => {
        const [indexed, plain] = await withAndWithoutIndexes(documents)
        for (const [query, sort, skip, limit] of reads) {
          const page = { sort, skip, limit }
          expect(indexed.find('activities', query, page)).toEqual(plain.find('activities', query, page))
          const ids = (store: Store) => store.find('activities', query).map(({ _id }) => _id as number)
          expect(ids(indexed).sort((a, b) => a - b)).toEqual(ids(plain).sort((a, b) => a - b))
          expect(indexed.count('activities', query)).toBe(ids(plain).length)
        }
      },
    ),
    { numRuns: 70 },
  )
})

test('indexes stay exact while documents change and go', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyDocument, { minLength: 6, maxLength: 20 }),
      fc.array(fc.tuple(fc.nat(19), fc.option(anyDocument)), { maxLength: 25 }),
      fc.array(anyQuery, { minLength: 10, maxLength: 10 }),
      async (documents, changes, queries) => {
        const stores = await withAndWithoutIndexes(documents)
        for (const [_id, replacement] of changes) {
          for (const store of stores) {
            const request = { collectionName: 'activities', queryType: 'DOC', query: JSON.stringify({ _id }) }
            if (replacement === null) await store.execute('removeDocument', request)
            else
              await store.execute('modifyDocument', {
                ...request,
                data: wire(replacement),
                merge: false,
                upsert: true,
              })
          }
        }
        const [indexed, plain] = stores
        for (const query of queries) {
          const sort = { _id: 1 as const }
          expect(indexed.find('activities', query, { sort })).toEqual(
            plain.find('activities', query, { sort }),
          )
        }
      },
    ),
    { numRuns: 40 },
  )
})
