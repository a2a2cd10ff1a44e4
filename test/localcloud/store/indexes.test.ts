import type { Document, Store } from '../../../localcloud/store'
import { aStoreWith, asSdk, MORNING } from './opening'

const DAY = 86_400_000

/** Ten thousand activities of a hundred branches, two a day, with the indexes a calendar needs. */
async function aCalendar() {
  const store = await aStoreWith('activities')
  const index = (name: string, keys: Record<string, 1 | -1>) =>
    store.ensureIndex('activities', { name, keys })
  await index('path_starts', { path: 1, startsAt: 1 })
  await index('kind_status', { kind: 1, status: 1 })
  await index('status_starts', { status: 1, startsAt: -1 })
  await index('number', { number: 1 })
  await store.bulkInsert(
    'activities',
    Array.from({ length: 10_000 }, (_, n) => ({
      _id: `activity-${n}`,
      number: n,
      path: ['市直机关工委', `机关党委${n % 10}`, `党支部${n % 100}`],
      startsAt: new Date(MORNING + Math.floor(n / 2) * DAY),
      kind: n % 4 === 0 ? '党课' : '主题党日',
      status: n % 3 === 0 ? 'finished' : 'published',
      title: `主题党日：重温入党誓词（第${n}次）`,
    })),
  )
  return store
}

const calendar = aCalendar()
const from = new Date(MORNING + 1000 * DAY)

test.each<
  [string, Document, { sort?: Record<string, 1 | -1>; limit?: number; skip?: number }, string, number]
>([
  ['one document by _id', { _id: 'activity-7' }, {}, '_id_', 1],
  ['several by _id', { _id: { $in: ['activity-7', 'activity-8', 'nobody'] } }, {}, '_id_', 2],
  ['equality', { number: 77 }, {}, 'number', 1],
  ['a range', { number: { $gte: 100, $lt: 120 } }, {}, 'number', 20],
  [
    'a page of a subtree from a day on, latest first',
    { path: '机关党委3', startsAt: { $gte: from } },
    { sort: { startsAt: -1 }, limit: 20 },
    'path_starts',
    20,
  ],
  [
    'the whole tree, latest first',
    { path: '市直机关工委' },
    { sort: { startsAt: -1 }, limit: 20 },
    'path_starts',
    20,
  ],
  ['a later page', { path: '机关党委3' }, { sort: { startsAt: 1 }, skip: 40, limit: 20 }, 'path_starts', 60],
  [
    'several states merged in one order',
    { status: { $in: ['published', 'finished'] } },
    { sort: { startsAt: 1 }, limit: 20 },
    'status_starts',
    20,
  ],
  [
    '$or through an index each',
    { $or: [{ number: 5 }, { path: '党支部7', startsAt: { $lt: from } }] },
    {},
    'number, path_starts',
    21,
  ],
  ['order alone', {}, { sort: { number: -1 }, limit: 10 }, 'number', 10],
  ['what an index leaves open is looked at', { path: '党支部7', kind: '主题党日' }, {}, 'path_starts', 100],
])('%s', async (_, query, options, index, examined) => {
  const store = await calendar
  expect(store.explain('activities', query, options)).toEqual({
    index,
    keysExamined: expect.any(Number),
    documentsExamined: examined,
    sortedInMemory: false,
  })
})

test('a query no index helps with looks at every document', async () => {
  const store = await calendar
  expect(store.explain('activities', { title: /第77次/ as unknown as string })).toMatchObject({ index: null })
  expect(store.explain('activities', { kind: '党课' }, { sort: { title: 1 }, limit: 5 })).toMatchObject({
    index: 'kind_status',
    documentsExamined: 2500,
    sortedInMemory: true,
  })
})

test('a count an index answers looks at no document', async () => {
  const store = await calendar
  expect(store.count('activities', { path: '机关党委3' })).toBe(1000)
  expect(store.explainCount('activities', { path: '机关党委3' })).toEqual({
    index: 'path_starts',
    keysExamined: 0,
    documentsExamined: 0,
    sortedInMemory: false,
  })
  expect(store.explainCount('activities', { kind: '党课', status: 'finished' })).toMatchObject({
    documentsExamined: 0,
  })
  expect(store.explainCount('activities', { path: '党支部7', title: '无' })).toMatchObject({
    documentsExamined: 100,
  })
})

describe('a unique index', () => {
  const brands = async (...specification: Parameters<Store['ensureIndex']>[1][]) => {
    const store = await aStoreWith('brands')
    for (const index of specification) await store.ensureIndex('brands', index)
    return { store, sdk: asSdk(store, 'brands') }
  }
  const byName = { name: 'one_name', keys: { name: 1 }, unique: true } as const

  test('refuses a second value, on insert and on update', async () => {
    const { sdk } = await brands(byName)
    await sdk.add({ _id: 'a', name: '红帆领航' }, { _id: 'b', name: '先锋窗口' })
    const refusal = {
      code: 'DATABASE_REQUEST_FAILED',
      message: expect.stringContaining(
        'E11000 duplicate key error collection: local.brands index: one_name dup key: { : "红帆领航" }',
      ),
    }
    await expect(sdk.add({ name: '红帆领航' })).rejects.toMatchObject(refusal)
    await expect(sdk.updateDoc('b', { $set: { name: '红帆领航' } })).rejects.toMatchObject(refusal)
    await expect(sdk.set('b', { name: '红帆领航' })).rejects.toMatchObject(refusal)
    await sdk.updateDoc('a', { $set: { name: '红帆领航', slogan: '一支一品' } })
    expect(await sdk.count()).toBe(2)
  })

  test('takes missing for null: two without it collide', async () => {
    const { sdk } = await brands(byName)
    await sdk.add({ _id: 'a' })
    await expect(sdk.add({ _id: 'b' })).rejects.toThrow(/E11000.*one_name dup key: { : null }/)
    await expect(sdk.add({ _id: 'c', name: null })).rejects.toThrow(/E11000/)
  })

  test('when sparse leaves those without it alone, but not null', async () => {
    const { store, sdk } = await brands({ ...byName, sparse: true })
    await sdk.add({ _id: 'a' }, { _id: 'b' }, { _id: 'c', name: null })
    await expect(sdk.add({ _id: 'd', name: null })).rejects.toThrow(/E11000/)
    expect(store.find('brands', { name: null })).toHaveLength(3)
  })

  test('over two fields minds both', async () => {
    const { sdk } = await brands({ name: 'slot', keys: { branch: 1, year: -1 }, unique: true })
    await sdk.add({ branch: '第一党支部', year: 2025 }, { branch: '第一党支部', year: 2026 })
    await expect(sdk.add({ branch: '第一党支部', year: 2026 })).rejects.toThrow(
      /index: slot dup key: { : "第一党支部", : 2026 }/,
    )
  })

  test('over a list minds every element', async () => {
    const { sdk } = await brands({ name: 'aliases', keys: { aliases: 1 }, unique: true })
    await sdk.add({ _id: 'a', aliases: ['红帆', '领航', '红帆'] })
    await expect(sdk.add({ aliases: ['先锋', '领航'] })).rejects.toThrow(
      /index: aliases dup key: { : "领航" }/,
    )
  })

  test('cannot be built over documents that break it', async () => {
    const { store } = await brands()
    await store.bulkInsert('brands', [{ name: '红帆领航' }, { name: '红帆领航' }])
    await expect(store.ensureIndex('brands', byName)).rejects.toThrow(/E11000/)
    expect(store.explain('brands', { name: '红帆领航' })).toMatchObject({ index: null })
  })

  test('holds for documents written in bulk', async () => {
    const { store } = await brands(byName)
    await store.bulkInsert('brands', [{ name: '红帆领航' }])
    await expect(store.bulkInsert('brands', [{ name: '先锋窗口' }, { name: '红帆领航' }])).rejects.toThrow(
      /E11000/,
    )
    await expect(store.bulkInsert('brands', [{ name: '同心' }, { name: '同心' }])).rejects.toThrow(/E11000/)
    await expect(store.bulkInsert('brands', [{ _id: 'a' }, { _id: 'a' }])).rejects.toThrow(/E11000.*_id_/)
    expect(store.count('brands')).toBe(1)
  })
})

test('a document with two lists in one index is refused', async () => {
  const store = await aStoreWith('activities')
  await store.ensureIndex('activities', { name: 'both', keys: { path: 1, tags: 1 } })
  await expect(asSdk(store, 'activities').add({ path: ['a'], tags: ['b'] })).rejects.toThrow(
    /cannot index parallel arrays \[path\] \[tags\]/,
  )
  expect(store.count('activities')).toBe(0)
})

test('an index of the same name but other fields is replaced', async () => {
  const store = await aStoreWith('activities')
  await store.bulkInsert('activities', [{ _id: 'a', kind: '党课', status: 'finished' }])
  await store.ensureIndex('activities', { name: 'main', keys: { kind: 1 } })
  await store.ensureIndex('activities', { name: 'main', keys: { status: 1 } })
  expect(store.explain('activities', { status: 'finished' })).toMatchObject({ index: 'main' })
  expect(store.explain('activities', { kind: '党课' })).toMatchObject({ index: null })
})
