import { OfflineQueue, type Outcome, type Waiting } from '@/lib/offline-queue'
import { type KeyValueStore, StorageError } from '@/lib/storage'

jest.mock('@tarojs/taro', () => ({}))

interface Capture {
  activityId: string
  code: string
}

/** A phone: what it keeps survives a restart of the app, which is a new queue on the same phone. */
function aPhone(network: (waiting: Waiting<Capture>) => Promise<Outcome>) {
  const kept = new Map<string, string>()
  const storage: KeyValueStore = {
    get: <T>(key: string) => {
      const text = kept.get(key)
      return text === undefined ? undefined : (JSON.parse(text) as T)
    },
    set: (key, value) => void kept.set(key, JSON.stringify(value)),
    remove: (key) => void kept.delete(key),
  }
  const phone = { person: 'li-ming', now: 1_000, storage }
  const open = () =>
    new OfflineQueue<Capture>({
      name: 'check-ins',
      storage: phone.storage,
      send: network,
      person: () => phone.person,
      now: () => phone.now,
    })
  return { phone, open }
}

const meeting = { activityId: 'a1b2c3d4e5', code: '482913' }
const lecture = { activityId: 'f6g7h8j9k0', code: '107755' }

test('a check-in without network is kept over a restart and sent later with its own time and nonce', async () => {
  const sent: Waiting<Capture>[] = []
  let isOnline = false
  const { phone, open } = aPhone(async (waiting) => {
    if (!isOnline) return 'unreachable'
    sent.push(waiting)
    return 'sent'
  })
  const { nonce } = open().add(meeting)
  await open().flush()
  expect(open().waiting()).toHaveLength(1)

  isOnline = true
  phone.now = 99_000
  await open().flush()
  expect(sent).toEqual([{ nonce, payload: meeting, capturedAt: 1_000, person: 'li-ming' }])
  expect(nonce).toMatch(/^[0-9a-z]{20}$/)
  expect(open().waiting()).toEqual([])
})

test('a refusal leaves the queue; no network stops it in order', async () => {
  const tried: string[] = []
  const { open } = aPhone(async ({ payload }) => {
    tried.push(payload.code)
    return payload === meeting || payload.code === meeting.code ? 'refused' : 'unreachable'
  })
  const queue = open()
  queue.add(meeting)
  queue.add(lecture)
  queue.add({ ...lecture, code: '300201' })
  await queue.flush()
  expect(tried).toEqual(['482913', '107755'])
  expect(queue.waiting().map((each) => each.payload.code)).toEqual(['107755', '300201'])
})

test('flushing twice at once sends once', async () => {
  let sends = 0
  const { open } = aPhone(async () => {
    sends++
    await Promise.resolve()
    return 'sent'
  })
  const queue = open()
  queue.add(meeting)
  await Promise.all([queue.flush(), queue.flush(), queue.flush()])
  expect(sends).toBe(1)
})

test('what one person captured is not sent by the next who signs in', async () => {
  const senders: string[] = []
  const { phone, open } = aPhone(async ({ person }) => {
    senders.push(person)
    return 'sent'
  })
  const queue = open()
  queue.add(meeting)
  phone.person = 'wang-fang'
  await queue.flush()
  expect(senders).toEqual([])
  expect(queue.waiting()).toEqual([])

  phone.person = 'li-ming'
  await queue.flush()
  expect(senders).toEqual(['li-ming'])
})

test('something added while another is being sent is not lost', async () => {
  const sent: string[] = []
  const { open } = aPhone(async ({ payload }) => {
    if (sent.length === 0) queue.add(lecture)
    sent.push(payload.code)
    return 'sent'
  })
  const queue = open()
  queue.add(meeting)
  await queue.flush()
  expect(queue.waiting().map((each) => each.payload.code)).toEqual(['107755'])
  await queue.flush()
  expect(sent).toEqual(['482913', '107755'])
})

test('a full phone says so at once and listeners hear only of what was kept', () => {
  const { phone, open } = aPhone(async () => 'sent')
  phone.storage.set = () => {
    throw new StorageError({ errMsg: 'setStorageSync:fail exceed storage max size' })
  }
  const queue = open()
  const heard = jest.fn()
  queue.subscribe(heard)
  expect(() => queue.add(meeting)).toThrow(StorageError)
  expect(heard).not.toHaveBeenCalled()
})

test('what was captured before anybody was known is sent by who is known first', async () => {
  const sent: string[] = []
  let who = 'unknown'
  const store = new Map<string, unknown>()
  const queue = new OfflineQueue<Capture>({
    name: 'checkin',
    storage: {
      get: (key: string) => store.get(key) as never,
      set: (key: string, value: unknown) => void store.set(key, value),
      remove: (key: string) => void store.delete(key),
    },
    send: async ({ person }) => {
      sent.push(person)
      return 'sent'
    },
    person: () => who,
    now: () => 5_000,
  })
  expect(queue.add(meeting, 3_000).capturedAt).toBe(3_000)
  who = 'li-ming'
  expect(queue.waiting()).toEqual([])
  queue.adopt('unknown')
  await queue.flush()
  expect(sent).toEqual(['li-ming'])
})
