import fc from 'fast-check'
import { CloudError, type Document } from '../../../localcloud/store'
import { aStoreWith, asSdk, MORNING, wire } from './opening'

describe('what goes over the wire', () => {
  test('documents come back as canonical Extended JSON, ObjectIds as text', async () => {
    const store = await aStoreWith('things')
    const sent =
      '{"_id":{"$oid":"65f0c0ffee65f0c0ffee65f0"},"int":{"$numberInt":"5"},"long":{"$numberLong":"5000000000"},"double":{"$numberDouble":"0.5"},"at":{"$date":{"$numberLong":"-1"}},"list":[{"$numberInt":"1"},null,true],"text":"支部\\u0000\\"","price":{"$numberDecimal":"1.10"}}'
    const reply = await store.execute('insertDocument', { collectionName: 'things', data: [sent] })
    expect(reply).toEqual({ data: { insertedIds: ['65f0c0ffee65f0c0ffee65f0'] } })
    const { data } = await store.execute('getDocument', {
      collectionName: 'things',
      queryType: 'WHERE',
      query: '{}',
    })
    expect(data).toEqual({
      list: [sent.replace('{"$oid":"65f0c0ffee65f0c0ffee65f0"}', '"65f0c0ffee65f0c0ffee65f0"')],
      offset: 0,
      limit: 100,
    })
    const { data: byId } = await store.execute('getDocument', {
      collectionName: 'things',
      queryType: 'DOC',
      query: '{"_id":"65f0c0ffee65f0c0ffee65f0"}',
    })
    expect((byId as Document).list).toHaveLength(1)
  })

  test('the server’s time, wherever it is sent', async () => {
    const store = await aStoreWith('things')
    const things = asSdk(store, 'things')
    await things.add({ _id: 'a', deep: [{ at: { $tcb_server_date: { offset: -1000 } } }] })
    expect(await things.doc('a')).toEqual({ _id: 'a', deep: [{ at: new Date(MORNING - 1000) }] })
    expect(await things.get({ 'deep.at': { $lt: { $tcb_server_date: { offset: 0 } } } })).toHaveLength(1)
  })

  test('a new _id has 32 hexadecimal digits', async () => {
    const store = await aStoreWith('things')
    expect(await asSdk(store, 'things').add({ a: 1 })).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)])
  })
})

describe('limits', () => {
  test('100 documents unless told, never more than 1000', async () => {
    const store = await aStoreWith('things')
    await store.bulkInsert(
      'things',
      Array.from({ length: 1200 }, (_, n) => ({ _id: n })),
    )
    const things = asSdk(store, 'things')
    const first = await store.execute('getDocument', {
      collectionName: 'things',
      query: '{}',
      queryType: 'WHERE',
    })
    expect((first.data as Document).list).toHaveLength(100)
    expect(await things.get({}, { limit: 5000 })).toHaveLength(1000)
    expect((await things.get({}, { offset: 1199, limit: 10 })).map(({ _id }) => _id)).toEqual([1199])
  })
  test('a hundred collections, twenty indexes in one', async () => {
    const store = await aStoreWith('things')
    for (let n = 1; n < 100; n++) await store.execute('addCollection', { collectionName: `things${n}` })
    await expect(store.execute('addCollection', { collectionName: 'more' })).rejects.toMatchObject({
      code: 'DATABASE_COLLECTION_EXCEED_LIMIT',
    })
    for (let n = 0; n < 20; n++) await store.ensureIndex('things', { name: `i${n}`, keys: { [`f${n}`]: 1 } })
    await expect(store.ensureIndex('things', { name: 'more', keys: { g: 1 } })).rejects.toThrow(
      /too many indexes/,
    )
    await store.ensureIndex('things', { name: 'i3', keys: { g: 1 } })
  })
  test('five megabytes in one add, sixteen in one document', async () => {
    const store = await aStoreWith('things')
    const things = asSdk(store, 'things')
    const big = 'x'.repeat(4_000_000)
    await things.add({ _id: 'a', a: big })
    await expect(things.add({ a: big, b: big })).rejects.toMatchObject({
      message: expect.stringContaining('5242880'),
    })
    for (const field of ['b', 'c', 'd']) await things.updateDoc('a', { $set: { [field]: big } })
    await expect(things.updateDoc('a', { $set: { e: big } })).rejects.toMatchObject({
      message: expect.stringContaining('Resulting document after update is larger than 16777216'),
    })
    expect(store.find('things', { _id: 'a' })[0]).not.toHaveProperty('e')
  })
})

describe('projections', () => {
  const content = {
    _id: 'a',
    title: '党课',
    place: { town: '江北', gate: 2 },
    list: [1, 2, 3, 4],
    people: [
      { name: '李建国', age: 52 },
      { name: '王秀英', age: 47 },
    ],
  }
  test.each<[string, Document, Document]>([
    ['fields', { title: 1 }, { _id: 'a', title: '党课' }],
    ['without _id', { title: 1, _id: 0 }, { title: '党课' }],
    [
      'below',
      { 'place.town': 1, 'people.name': 1 },
      { _id: 'a', place: { town: '江北' }, people: [{ name: '李建国' }, { name: '王秀英' }] },
    ],
    [
      'all but',
      { place: 0, list: 0, 'people.age': 0 },
      { _id: 'a', title: '党课', people: [{ name: '李建国' }, { name: '王秀英' }] },
    ],
    ['$slice from the front', { title: 1, list: { $slice: 2 } }, { _id: 'a', title: '党课', list: [1, 2] }],
    ['$slice from the end', { title: 0, place: 0, people: 0, list: { $slice: -1 } }, { _id: 'a', list: [4] }],
    [
      '$slice from the middle',
      { list: { $slice: [1, 2] }, title: 1 },
      { _id: 'a', title: '党课', list: [2, 3] },
    ],
    [
      '$slice alone keeps the rest',
      { people: { $slice: 0 }, list: { $slice: 1 } },
      { ...content, people: [], list: [1] },
    ],
    [
      '$elemMatch',
      { people: { $elemMatch: { age: { $lt: 50 } } } },
      { _id: 'a', people: [{ name: '王秀英', age: 47 }] },
    ],
    ['$elemMatch of nothing', { title: 1, people: { $elemMatch: { age: 1 } } }, { _id: 'a', title: '党课' }],
  ])('%s', async (_, projection, expected) => {
    const store = await aStoreWith('things')
    await asSdk(store, 'things').add(content)
    expect(await asSdk(store, 'things').get({}, { projection })).toEqual([expected])
    expect(store.find('things')).toEqual([content])
  })
  test('a mixture is refused', async () => {
    const store = await aStoreWith('things')
    await expect(asSdk(store, 'things').get({}, { projection: { a: 1, b: 0 } })).rejects.toThrow(
      /mix of inclusion and exclusion/,
    )
  })
})

test.each<[string, string, Document, string, RegExp]>([
  [
    'a missing collection',
    'getDocument',
    { collectionName: 'nowhere' },
    'DATABASE_COLLECTION_NOT_EXIST',
    /^\[ResourceNotFound\] Db or Table not exist: nowhere\./,
  ],
  [
    'an insert into a missing collection',
    'insertDocument',
    { collectionName: 'nowhere', data: ['{}'] },
    'DATABASE_COLLECTION_NOT_EXIST',
    /ResourceNotFound/,
  ],
  [
    'an existing collection',
    'addCollection',
    { collectionName: 'things' },
    'DATABASE_COLLECTION_ALREADY_EXIST',
    /Table exist/,
  ],
  ['no collection', 'getDocument', {}, 'INVALID_PARAM', /collectionName/],
  [
    'a broken query',
    'getDocument',
    { collectionName: 'things', query: '{' },
    'INVALID_PARAM',
    /not valid EJSON/,
  ],
  [
    'a query that is no object',
    'getDocument',
    { collectionName: 'things', query: '[]' },
    'INVALID_PARAM',
    /must be an object/,
  ],
  [
    'a broken date',
    'getDocument',
    { collectionName: 'things', query: '{"a":{"$date":"never"}}' },
    'INVALID_PARAM',
    /invalid \$date/,
  ],
  [
    'a negative offset',
    'getDocument',
    { collectionName: 'things', offset: -1 },
    'DATABASE_REQUEST_FAILED',
    /non-negative/,
  ],
  [
    'a bad order',
    'getDocument',
    { collectionName: 'things', order: '{"a":"up"}' },
    'DATABASE_REQUEST_FAILED',
    /bad sort/,
  ],
  [
    'a $ field',
    'insertDocument',
    { collectionName: 'things', data: ['{"a":{"$b":1}}'] },
    'DATABASE_REQUEST_FAILED',
    /The dollar \(\$\) prefixed field '\$b' in 'a\.\$b' is not valid for storage/,
  ],
  [
    'a list as _id',
    'insertDocument',
    { collectionName: 'things', data: ['{"_id":[1]}'] },
    'DATABASE_REQUEST_FAILED',
    /'_id' value cannot be of type array/,
  ],
  ['no data', 'insertDocument', { collectionName: 'things' }, 'INVALID_PARAM', /data/],
  [
    'an action nobody knows',
    'dropEverything',
    { collectionName: 'things' },
    'INVALID_PARAM',
    /unknown action/,
  ],
  [
    'an action named like a method',
    'constructor',
    { collectionName: 'things' },
    'INVALID_PARAM',
    /unknown action/,
  ],
])('%s gets the service’s error', async (_, action, parameters, code, message) => {
  const store = await aStoreWith('things')
  await expect(store.execute(action, parameters)).rejects.toMatchObject({
    code,
    message: expect.stringMatching(message),
  })
})

test('several documents in order: those before a refused one stay', async () => {
  const store = await aStoreWith('things')
  await expect(asSdk(store, 'things').add({ _id: 1 }, { _id: 1 }, { _id: 2 })).rejects.toThrow(/E11000/)
  expect(store.find('things')).toEqual([{ _id: 1 }])
})

test('a field named __proto__ is a field like others', async () => {
  const store = await aStoreWith('things')
  await store.execute('insertDocument', {
    collectionName: 'things',
    data: ['{"_id":"a","__proto__":{"admin":true}}'],
  })
  expect(Object.hasOwn(store.find('things')[0], '__proto__')).toBe(true)
  expect(store.find('things', { admin: true })).toEqual([])
})

const deep = (depth: number): string => (depth === 0 ? '1' : `{"a":${deep(depth - 1)}}`)

test('a document nested too deep is refused, not a crash', async () => {
  const store = await aStoreWith('things')
  await expect(
    store.execute('insertDocument', { collectionName: 'things', data: [deep(5000)] }),
  ).rejects.toBeInstanceOf(CloudError)
  await expect(
    asSdk(store, 'things').update({}, { $set: { [Array(5000).fill('a').join('.')]: 1 } }),
  ).rejects.toBeInstanceOf(CloudError)
})

const OPERATORS = [
  '$set',
  '$inc',
  '$push',
  '$pull',
  '$rename',
  '$in',
  '$gt',
  '$and',
  '$not',
  '$elemMatch',
  '$regex',
  '$group',
  '$each',
  '$slice',
  '$size',
  '$expr',
  '$mod',
  '$nearSphere',
  '$geoWithin',
  '$date',
  '$oid',
  '$all',
]
const anything = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<unknown>(null, 0, -1, 1.5, true, '', '$a', 'a.b', '党课'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'a.b', 'a.0', '_id', '', ...OPERATORS), tie('value'), { maxKeys: 3 }),
  ),
})).value

test('whatever a caller sends, the answer is a reply or a typed error', async () => {
  const store = await aStoreWith('things')
  await store.ensureIndex('things', { name: 'a', keys: { a: 1, 'a.b': -1 } })
  await store.bulkInsert('things', [
    { _id: 'x', a: 5 },
    { _id: 'y', a: [{ b: 1 }, { b: '党课' }] },
    { _id: 'z', a: { b: [1, 2] } },
  ])
  const actions = fc.constantFrom(
    'getDocument',
    'calculateDocument',
    'modifyDocument',
    'modifyAndReturnDoc',
    'removeDocument',
    'insertDocument',
    'aggregateDocuments',
  )
  const stage = fc.constantFrom(
    '$match',
    '$project',
    '$group',
    '$addFields',
    '$unwind',
    '$lookup',
    '$sort',
    '$bucket',
    '$replaceRoot',
    '$geoNear',
    '$limit',
    '$sample',
    '$facet',
    '$count',
  )
  await fc.assert(
    fc.asyncProperty(
      actions,
      anything,
      anything,
      stage,
      fc.boolean(),
      async (action, one, other, stageKey, merge) => {
        const request = {
          collectionName: 'things',
          query: wire(one),
          queryType: 'WHERE',
          data: action === 'insertDocument' ? [wire(other)] : wire(other),
          order: merge ? wire(other) : undefined,
          projection: wire(other),
          stages: [
            { stageKey, stageValue: wire(one) },
            { stageKey: '$match', stageValue: wire(other) },
          ],
          merge,
          upsert: !merge,
        }
        try {
          expect(await store.execute(action, request)).toHaveProperty('data')
        } catch (error) {
          expect(error).toBeInstanceOf(CloudError)
          expect((error as CloudError).message).not.toMatch(/undefined|is not a function|Cannot read/)
        }
      },
    ),
    { numRuns: 3000 },
  )
})
