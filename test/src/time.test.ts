import {
  formatAgo,
  formatClock,
  formatDate,
  formatDay,
  formatMoment,
  formatShortDay,
  formatSpan,
} from '@/lib/time'

// The zone a phone is set to shows only through these. An answer from any of them would be wrong somewhere.
const ZONED = [
  'getFullYear',
  'getMonth',
  'getDate',
  'getDay',
  'getHours',
  'getMinutes',
  'getTimezoneOffset',
] as const

const at = (text: string) => Date.parse(`${text}+08:00`)

describe('whatever zone the phone is set to', () => {
  beforeEach(() => {
    for (const name of ZONED) {
      jest.spyOn(Date.prototype, name).mockImplementation(() => {
        throw new Error(`${name} asks the phone's zone`)
      })
    }
  })
  afterEach(() => jest.restoreAllMocks())

  test('the meeting is shown on the clock of Shanghai', () => {
    const meeting = at('2026-11-25T00:30:00')
    expect(formatDay(meeting)).toBe('2026年11月25日')
    expect(formatShortDay(meeting)).toBe('11月25日 周三')
    expect(formatClock(meeting)).toBe('00:30')
    expect(formatMoment(meeting)).toBe('2026年11月25日 00:30')
    expect(formatDate('2026-11-25')).toBe('11月25日 周三')
  })

  test('a span names the second day only where there is one', () => {
    expect(formatSpan(at('2026-11-25T19:00:00'), at('2026-11-25T20:30:00'))).toBe('11月25日 周三 19:00–20:30')
    expect(formatSpan(at('2026-11-25T22:00:00'), at('2026-11-26T06:00:00'))).toBe(
      '11月25日 周三 22:00–11月26日 周四 06:00',
    )
  })

  test.each([
    ['2026-11-22T08:59:40', '刚刚'],
    ['2026-11-22T08:48:00', '12 分钟前'],
    ['2026-11-22T00:10:00', '今天 00:10'],
    ['2026-11-21T23:59:00', '昨天 23:59'],
    ['2026-11-23T09:00:00', '明天 09:00'],
    ['2026-11-03T12:00:00', '11月3日'],
    ['2025-11-03T12:00:00', '2025年11月3日'],
  ])('at nine on 22 November, %s reads %s', (then, words) => {
    expect(formatAgo(at(then), at('2026-11-22T09:00:00'))).toBe(words)
  })
})
