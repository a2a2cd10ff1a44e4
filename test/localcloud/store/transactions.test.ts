import type { Store } from '../../../localcloud/store'
import { aStoreWith, asSdk } from './opening'

const begin = async (store: Store) => (await store.execute('startTransaction')).transactionId as string
const commit = (store: Store, transactionId: string) => store.execute('commitTransaction', { transactionId })
const abort = (store: Store, transactionId: string) => store.execute('abortTransaction', { transactionId })

const refusal = (code: string, text: string) =>
  expect.objectContaining({ code, message: expect.stringContaining(text) })
const CONFLICT = refusal('DATABASE_TRANSACTION_CONFLICT', '[ResourceUnavailable.TransactionConflict]')
const ENDED = refusal('DATABASE_TRANSACTION_FAIL', '[ResourceUnavailable.TransactionNotExist]')
const BUSY = refusal('DATABASE_TRANSACTION_FAIL', '[ResourceUnavailable.TransactionBusy]')

const aStoreWithSeats = async () => {
  const store = await aStoreWith('activities')
  await asSdk(store, 'activities').add({ _id: '主题党日', seats: 10 }, { _id: '志愿服务', seats: 5 })
  return store
}

test('a transaction sees its own writes, others see them once it commits', async () => {
  const store = await aStoreWithSeats()
  const transaction = await begin(store)
  const inside = asSdk(store, 'activities', transaction)
  const outside = asSdk(store, 'activities')
  await inside.updateDoc('主题党日', { $inc: { seats: -1 } })
  await inside.add({ _id: '党课', seats: 80 })
  expect(await inside.doc('主题党日')).toMatchObject({ seats: 9 })
  expect(await inside.get({ seats: { $gt: 8 } })).toHaveLength(2)
  expect(await outside.doc('主题党日')).toMatchObject({ seats: 10 })
  expect(await outside.doc('党课')).toBeUndefined()
  await commit(store, transaction)
  expect(await outside.doc('主题党日')).toMatchObject({ seats: 9 })
  expect(await outside.doc('党课')).toMatchObject({ seats: 80 })
})

test('a transaction that is given up leaves nothing behind', async () => {
  const store = await aStoreWithSeats()
  const transaction = await begin(store)
  await asSdk(store, 'activities', transaction).set('党课', { seats: 80 })
  await abort(store, transaction)
  expect(await asSdk(store, 'activities').count()).toBe(2)
  await expect(commit(store, transaction)).rejects.toEqual(ENDED)
})

test('a transaction keeps seeing the moment of its first read, through an index too', async () => {
  const store = await aStoreWithSeats()
  await store.ensureIndex('activities', { name: 'seats', keys: { seats: 1 } })
  const transaction = await begin(store)
  const inside = asSdk(store, 'activities', transaction)
  const outside = asSdk(store, 'activities')
  expect(await inside.get({ seats: 10 })).toHaveLength(1)
  await outside.updateDoc('主题党日', { $set: { seats: 0 } })
  await outside.remove({ _id: '志愿服务' })
  await outside.add({ _id: '党课', seats: 10 })
  expect((await inside.get({ seats: { $gte: 0 } }, { order: { seats: 1 } })).map(({ _id }) => _id)).toEqual([
    '志愿服务',
    '主题党日',
  ])
  expect(await inside.get({ seats: 0 })).toEqual([])
  expect(await inside.doc('党课')).toBeUndefined()
  await abort(store, transaction)
})

test('the moment seen is that of the first operation, not of the beginning', async () => {
  const store = await aStoreWithSeats()
  const transaction = await begin(store)
  await asSdk(store, 'activities').updateDoc('主题党日', { $set: { seats: 3 } })
  expect(await asSdk(store, 'activities', transaction).doc('主题党日')).toMatchObject({ seats: 3 })
})

type Writing = [string, (collection: ReturnType<typeof asSdk>) => Promise<unknown>]
const WRITES: Writing[] = [
  ['update', (collection) => collection.updateDoc('主题党日', { $inc: { seats: -1 } })],
  ['set', (collection) => collection.set('主题党日', { seats: 1 })],
  ['remove', (collection) => collection.remove({ _id: '主题党日' })],
]

describe.each(WRITES)('when one transaction did %s', (_, first) => {
  test.each(WRITES)('%s of the same document by another fails at once', async (_, second) => {
    const store = await aStoreWithSeats()
    const [one, other] = [await begin(store), await begin(store)]
    await first(asSdk(store, 'activities', one))
    await expect(second(asSdk(store, 'activities', other))).rejects.toEqual(CONFLICT)
    await expect(commit(store, other)).rejects.toEqual(ENDED)
    await commit(store, one)
  })

  test.each(WRITES)('a plain %s waits until it has ended', async (name, second) => {
    const store = await aStoreWithSeats()
    const transaction = await begin(store)
    await first(asSdk(store, 'activities', transaction))
    let isDone = false
    const waiting = second(asSdk(store, 'activities')).then(() => {
      isDone = true
    })
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(isDone).toBe(false)
    await abort(store, transaction)
    await waiting
    const after = await asSdk(store, 'activities').doc('主题党日')
    expect(after?.seats).toBe({ update: 9, set: 1, remove: undefined }[name])
  })
})

test('a transaction that writes what has changed since its snapshot conflicts', async () => {
  const store = await aStoreWithSeats()
  const transaction = await begin(store)
  const inside = asSdk(store, 'activities', transaction)
  await inside.doc('志愿服务')
  await asSdk(store, 'activities').updateDoc('主题党日', { $inc: { seats: -1 } })
  await expect(inside.updateDoc('主题党日', { $inc: { seats: -1 } })).rejects.toEqual(CONFLICT)
  expect(await asSdk(store, 'activities').doc('主题党日')).toMatchObject({ seats: 9 })
})

test('two transactions adding the same _id: the second conflicts; after the commit it is a duplicate', async () => {
  const store = await aStoreWithSeats()
  const [one, other] = [await begin(store), await begin(store)]
  await asSdk(store, 'activities', one).add({ _id: '党课' })
  await expect(asSdk(store, 'activities', other).add({ _id: '党课' })).rejects.toEqual(CONFLICT)
  await commit(store, one)
  const late = await begin(store)
  await expect(asSdk(store, 'activities', late).add({ _id: '党课' })).rejects.toThrow(
    /E11000 duplicate key error collection: local.activities index: _id_ dup key: { : "党课" }/,
  )
})

test('a unique key claimed in a transaction is refused to others until it ends', async () => {
  const store = await aStoreWith('brands')
  await store.ensureIndex('brands', { name: 'one_name', keys: { name: 1 }, unique: true })
  const [one, other] = [await begin(store), await begin(store)]
  await asSdk(store, 'brands', one).add({ _id: 'a', name: '红帆领航' })
  await expect(asSdk(store, 'brands', other).add({ _id: 'b', name: '红帆领航' })).rejects.toEqual(CONFLICT)
  const plain = asSdk(store, 'brands').add({ _id: 'c', name: '红帆领航' })
  await commit(store, one)
  await expect(plain).rejects.toThrow(/E11000.*one_name/)
})

test('a unique name given up and taken again within one transaction is no duplicate', async () => {
  const store = await aStoreWith('brands')
  await store.ensureIndex('brands', { name: 'one_name', keys: { name: 1 }, unique: true })
  await asSdk(store, 'brands').add({ _id: 'old', name: '红帆领航' })
  const transaction = await begin(store)
  const inside = asSdk(store, 'brands', transaction)
  await inside.remove({ _id: 'old' })
  await inside.add({ _id: 'new', name: '红帆领航' })
  await commit(store, transaction)
  expect(store.find('brands').map(({ _id }) => _id)).toEqual(['new'])
  await expect(asSdk(store, 'brands').add({ name: '红帆领航' })).rejects.toThrow(/E11000/)
})

test('operations of one transaction side by side: the second is told it is busy', async () => {
  const store = await aStoreWithSeats()
  const transaction = await begin(store)
  const inside = asSdk(store, 'activities', transaction)
  const answers = await Promise.allSettled([inside.doc('主题党日'), inside.doc('志愿服务')])
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
  expect((answers[1] as PromiseRejectedResult).reason).toEqual(BUSY)
  await commit(store, transaction)
})

test('after 30 seconds a transaction is gone and its documents are free', async () => {
  let now = 0
  const { Store } = await import('../../../localcloud/store')
  const store = await Store.open({ now: () => now })
  await store.ensureCollection('activities')
  await asSdk(store, 'activities').add({ _id: '主题党日', seats: 10 })
  const transaction = await begin(store)
  await asSdk(store, 'activities', transaction).updateDoc('主题党日', { $inc: { seats: -1 } })
  now = 30_001
  await expect(asSdk(store, 'activities', transaction).doc('主题党日')).rejects.toEqual(ENDED)
  await asSdk(store, 'activities').updateDoc('主题党日', { $inc: { seats: -2 } })
  expect(await asSdk(store, 'activities').doc('主题党日')).toMatchObject({ seats: 8 })
})

test('a transaction nobody ever started does not exist', async () => {
  const store = await aStoreWithSeats()
  await expect(asSdk(store, 'activities', 'nobody').doc('主题党日')).rejects.toEqual(ENDED)
})

test('a hundred members take five places, each in a transaction of their own: five get one', async () => {
  const store = await aStoreWithSeats()
  const register = async (): Promise<boolean> => {
    const transaction = await begin(store)
    try {
      const inside = asSdk(store, 'activities', transaction)
      const activity = await inside.doc('志愿服务')
      if ((activity.seats as number) === 0) return false
      await inside.updateDoc('志愿服务', { $inc: { seats: -1 } })
      await inside.add({ of: '志愿服务' })
      await commit(store, transaction)
      return true
    } catch (error) {
      expect(error).toEqual(CONFLICT)
      return register()
    } finally {
      await abort(store, transaction).catch(() => undefined)
    }
  }
  const got = await Promise.all(Array.from({ length: 100 }, register))
  expect(got.filter(Boolean)).toHaveLength(5)
  expect(store.count('activities', { of: '志愿服务' })).toBe(5)
})
