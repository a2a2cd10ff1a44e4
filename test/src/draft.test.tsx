/** @jest-environment jsdom */
import { act, renderHook } from '@testing-library/react'
import { useDraft } from '@/lib/draft'

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

const blank = { title: '', text: '' }
const words = '建议把办事指南印成大字版，放在窗口和社区服务站，老年人看得清、带得走。'
const open = (key = 'feedback.a1b2c3d4e5') => renderHook(() => useDraft(key, blank))

beforeEach(() => {
  kept.clear()
  isFull = false
})

test('what was typed is there again after leaving without sending', () => {
  const first = open()
  act(() => first.result.current.set({ text: words }))
  first.unmount()

  const again = open()
  expect(again.result.current.value).toEqual({ title: '', text: words })
  expect(again.result.current.restoredAt).toEqual(expect.any(Number))
})

test('another record has another draft', () => {
  const first = open()
  act(() => first.result.current.set({ text: words }))
  first.unmount()
  expect(open('feedback.f6g7h8j9k0').result.current.value).toEqual(blank)
})

test('a sent form leaves nothing behind, not even on closing', () => {
  const first = open()
  act(() => first.result.current.set({ text: words }))
  act(() => first.result.current.clear())
  first.unmount()
  expect(kept.size).toBe(0)
  expect(open().result.current.restoredAt).toBeNull()
})

test('a restored draft can be thrown away', () => {
  const first = open()
  act(() => first.result.current.set({ text: words }))
  first.unmount()
  const again = open()
  act(() => again.result.current.discard())
  expect(again.result.current.value).toEqual(blank)
  again.unmount()
  expect(kept.size).toBe(0)
})

test('a form that gained a field since starts it blank', () => {
  kept.set('obob.draft.feedback.a1b2c3d4e5', JSON.stringify({ value: { text: words }, savedAt: 1 }))
  expect(open().result.current.value).toEqual({ title: '', text: words })
})

test('broken content counts as none', () => {
  kept.set('obob.draft.feedback.a1b2c3d4e5', '{"value":')
  expect(open().result.current.value).toEqual(blank)
})

test('a full phone is told, and the text stays on the screen', () => {
  jest.useFakeTimers()
  isFull = true
  const { result } = open()
  act(() => result.current.set({ text: words }))
  act(() => jest.runOnlyPendingTimers())
  expect(result.current.isKept).toBe(false)
  expect(result.current.value.text).toBe(words)
  jest.useRealTimers()
})

const taken = (form: ReturnType<typeof open>['result']) => {
  let nonce = ''
  act(() => {
    nonce = form.current.takeNonce()
  })
  return nonce
}

describe('the nonce of what is sent', () => {
  test('stays with the same values over a lost answer and a closed screen, even where nothing was typed', () => {
    const first = open()
    const nonce = taken(first.result)
    expect(nonce).toMatch(/^[0-9a-z]{20}$/)
    expect(taken(first.result)).toBe(nonce)
    first.unmount()
    const { result } = open()
    expect(taken(result)).toBe(nonce)
  })

  test('is another one for changed values, and after they were sent', () => {
    const { result } = open()
    const nonces = [taken(result)]
    act(() => result.current.set({ text: words }))
    nonces.push(taken(result))
    act(() => result.current.clear())
    nonces.push(taken(result))
    expect(new Set(nonces).size).toBe(3)
  })
})
