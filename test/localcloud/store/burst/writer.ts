import { randomUUID } from 'node:crypto'
import { Store } from '../../../../localcloud/store'
import { asSdk } from '../opening'

/** Writes without end, several at a time, and prints a line for each write once it is acknowledged. */
async function writeWithoutEnd(directory: string) {
  const store = await Store.open({ directory, now: Date.now, transactionMilliseconds: 0 })
  for (const name of ['checkins', 'accounts', 'transfers', 'batches']) await store.ensureCollection(name)
  await store.ensureIndex('checkins', { name: 'note', keys: { note: 1 } })
  if (store.count('accounts') === 0) {
    await store.bulkInsert('accounts', [
      { _id: '第一党支部', points: 500 },
      { _id: '第二党支部', points: 500 },
    ])
  }
  const acknowledge = (line: string) => process.stdout.write(`${line}\n`)

  const checkins = async () => {
    for (;;) {
      const _id = randomUUID()
      await asSdk(store, 'checkins').add({ _id, note: '主题党日签到'.repeat(20) })
      acknowledge(`checkin ${_id}`)
    }
  }
  const removals = async () => {
    for (;;) {
      const _id = randomUUID()
      await asSdk(store, 'checkins').add({ _id })
      await asSdk(store, 'checkins').remove({ _id })
      acknowledge(`removed ${_id}`)
    }
  }
  const batches = async () => {
    for (;;) {
      const batch = randomUUID()
      await asSdk(store, 'batches').add(...Array.from({ length: 7 }, () => ({ batch })))
      acknowledge(`batch ${batch}`)
    }
  }
  const transfers = async () => {
    for (let turn = 0; ; turn++) {
      const [from, to] = turn % 3 === 0 ? ['第一党支部', '第二党支部'] : ['第二党支部', '第一党支部']
      const _id = randomUUID()
      const transactionId = (await store.execute('startTransaction')).transactionId as string
      await asSdk(store, 'accounts', transactionId).updateDoc(from, { $inc: { points: -1 } })
      await asSdk(store, 'accounts', transactionId).updateDoc(to, { $inc: { points: 1 } })
      await asSdk(store, 'transfers', transactionId).add({ _id, from, to })
      await store.execute('commitTransaction', { transactionId })
      acknowledge(`transfer ${_id}`)
    }
  }
  await Promise.all([checkins(), checkins(), removals(), batches(), transfers()])
}

writeWithoutEnd(process.argv[2])
