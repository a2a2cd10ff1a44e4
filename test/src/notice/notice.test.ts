import { instantOf } from '@contract/time'
import { emptyNotice, inputOf } from '@/features/notice/form-values'
import { countUnread, rememberSeen, seenUntil } from '@/features/notice/unread'
import { audienceWord, pushWord, standingOf } from '@/features/notice/words'

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

const NOW = instantOf('2026-11-25', '10:00')

test('a new notice is shown from today for thirty days, both included', () => {
  const values = emptyNotice('orgwater01', NOW)
  expect(inputOf(values, 'notice-form-1')).toMatchObject({
    validFrom: instantOf('2026-11-25'),
    validUntil: instantOf('2026-12-26'),
    audience: { kind: 'subtree' },
  })
})

test('the role is sent only where the audience is a role', () => {
  const values = { ...emptyNotice('orgwater01', NOW), role: 'member' as const }
  expect(inputOf({ ...values, audience: 'public' }, 'notice-form-2').audience).toEqual({ kind: 'public' })
  expect(inputOf({ ...values, audience: 'role' }, 'notice-form-2').audience).toEqual({
    kind: 'role',
    role: 'member',
  })
  expect(audienceWord({ kind: 'role', role: 'member' })).toBe('党员（本组织及下级）')
})

test('unread is newer than what this phone has seen, and never goes back', () => {
  const notices = [{ sentAt: NOW }, { sentAt: NOW - 1000 }, { sentAt: null }]
  expect(countUnread(notices)).toBe(2)
  rememberSeen(notices)
  expect(countUnread(notices)).toBe(0)
  rememberSeen([{ sentAt: NOW - 5000 }])
  expect(seenUntil()).toBe(NOW)
  expect(countUnread([...notices, { sentAt: NOW + 1 }])).toBe(1)
})

test('a full phone marks them once more', () => {
  isFull = true
  rememberSeen([{ sentAt: NOW }])
  expect(countUnread([{ sentAt: NOW }])).toBe(1)
})

test.each([
  ['sent', -1, 1, '已发布'],
  ['sent', 1, 2, '未生效'],
  ['sent', -2, 0, '已到期'],
  ['waiting-approval', -1, 1, '等待批准'],
  ['withdrawn', -1, 1, '已撤回'],
] as const)('%s from %i until %i: %s', (state, from, until, word) => {
  expect(standingOf({ state, validFrom: NOW + from, validUntil: NOW + until }, NOW).word).toBe(word)
})

test('a push tells outcomes, never names', () => {
  const counts = { sent: 120, refused: 8, failed: 0, unknown: 1 }
  expect(pushWord({ push: 'queued', counts })).toBe('送达 120，未同意接收 8，结果不明 1')
  expect(pushWord({ push: 'waiting', counts: null })).toBe('等待推送')
  expect(pushWord({ push: 'none', counts: null })).toBe('不推送')
})
