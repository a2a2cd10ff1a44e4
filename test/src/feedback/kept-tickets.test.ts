import { forgetTickets, keepTicket, keptTickets } from '@/features/feedback/kept-tickets'

const kept = new Map<string, string>()
let isFull = false

jest.mock('@tarojs/taro', () => ({
  getStorageSync: (key: string) => kept.get(key) ?? '',
  setStorageSync: (key: string, value: string) => {
    if (isFull) throw { errMsg: 'setStorageSync:fail exceed storage max size' }
    kept.set(key, value)
  },
  removeStorageSync: (key: string) => kept.delete(key),
}))

beforeEach(() => {
  kept.clear()
  isFull = false
})

const ticket = (number: number) => ({
  ticket: `ABCD2345${String(number + 2222)}`,
  kind: 'proposal' as const,
  sentAt: number,
})

test('the latest stands first, the same one is kept once, and at most ten', () => {
  for (let number = 0; number < 12; number++) expect(keepTicket(ticket(number))).toBe(true)
  keepTicket(ticket(5))
  expect(keptTickets()).toHaveLength(10)
  expect(keptTickets()[0]).toEqual(ticket(5))
  expect(keptTickets().filter((each) => each.ticket === ticket(5).ticket)).toHaveLength(1)
})

test('cleared, nothing is left', () => {
  keepTicket(ticket(1))
  forgetTickets()
  expect(keptTickets()).toEqual([])
})

test('a full phone says so', () => {
  isFull = true
  expect(keepTicket(ticket(1))).toBe(false)
  expect(keptTickets()).toEqual([])
})
