/** @jest-environment jsdom */
import { act, renderHook } from '@testing-library/react'
import { makeNonce } from '@/lib/nonce'
import { followShortLink, readShortLink } from '@/lib/short-link'
import { useLockedAction } from '@/lib/use-locked-action'
import { coverDesign } from '@/ui/cover-design'
import { monthSquares, shiftMonth } from '@/ui/month-grid'

describe('the link of a venue code', () => {
  test.each([
    ['https://dangjian.example.gov.cn/c/a1b2c3d4e5/482913', { activityId: 'a1b2c3d4e5', code: '482913' }],
    [
      ' https://dangjian.example.gov.cn/c/a1b2c3d4e5/048291/?from=wechat ',
      { activityId: 'a1b2c3d4e5', code: '048291' },
    ],
    ['/c/a1b2c3d4e5/482913', { activityId: 'a1b2c3d4e5', code: '482913' }],
    ['https://dangjian.example.gov.cn/c/a1b2c3d4e5/48291', null],
    ['https://dangjian.example.gov.cn/c/a1b2c3d4e5/<script>', null],
    ['wxp://f2f0a1b2c3', null],
  ])('%s', (text, link) => expect(readShortLink(text)).toEqual(link))

  test('opened in a browser it becomes the check-in screen', () => {
    const replaceState = jest.fn()
    followShortLink({ pathname: '/c/a1b2c3d4e5/482913' }, { replaceState })
    expect(replaceState).toHaveBeenCalledWith(
      null,
      '',
      '/#/pages/member/check-in/index?activityId=a1b2c3d4e5&code=482913',
    )
    followShortLink({ pathname: '/' }, { replaceState })
    expect(replaceState).toHaveBeenCalledTimes(1)
  })
})

describe('an action that runs once at a time', () => {
  test('three taps send once, and the button is free again whatever came of it', async () => {
    let finish: (reason?: Error) => void = () => {}
    const send = jest.fn(
      () => new Promise<void>((resolve, reject) => (finish = (e) => (e ? reject(e) : resolve()))),
    )
    const { result } = renderHook(() => useLockedAction(send))
    let first: Promise<unknown> = Promise.resolve()
    act(() => {
      first = result.current[0]()
      void result.current[0]()
      void result.current[0]()
    })
    expect(send).toHaveBeenCalledTimes(1)
    expect(result.current[1]).toBe(true)
    await act(async () => {
      finish(new Error('网络不通'))
      await expect(first).rejects.toThrow('网络不通')
    })
    expect(result.current[1]).toBe(false)
  })
})

describe('a month', () => {
  test('November 2026 begins on a Sunday: six empty squares, thirty days', () => {
    const squares = monthSquares('2026-11')
    expect(squares.slice(0, 7)).toEqual([null, null, null, null, null, null, '2026-11-01'])
    expect(squares).toHaveLength(36)
  })
  test('February of a leap year has 29 days', () => expect(monthSquares('2028-02').at(-1)).toBe('2028-02-29'))
  test.each([
    ['2026-12', 1, '2027-01'],
    ['2026-01', -1, '2025-12'],
  ])('%s moved by %i is %s', (from, by, to) => expect(shiftMonth(from, by)).toBe(to))
})

describe('a generated cover', () => {
  test('is the same for the same name', () =>
    expect(coverDesign('税心向党')).toEqual(coverDesign('税心向党')))
  test('breaks a two-part name at its dot', () => {
    expect(coverDesign('橙市先锋·医心为民')).toMatchObject({ lines: ['橙市先锋', '医心为民'], size: 'large' })
  })
  test('sets a long name in even lines', () => {
    const { lines, size } = coverDesign('一线党旗红实干为民生服务高质量发展走前列')
    expect(lines.every((line) => line.length <= 8)).toBe(true)
    expect(lines.join('')).toHaveLength(20)
    expect(size).toBe('small')
  })
})

test('nonces are twenty letters and differ', () => {
  const made = Array.from({ length: 500 }, () => makeNonce())
  expect(made.every((each) => /^[0-9a-z]{20}$/.test(each))).toBe(true)
  expect(new Set(made).size).toBe(500)
})
