import { codeAt, groupDigits, isCurrentCode, secretFromText, secretToText } from '@contract/checkin/code'
import { codeLifeLeft } from '@contract/checkin/code-window'

const SECRET = new TextEncoder().encode('12345678901234567890123456789012')
const SECONDS = 1000
/** The middle of a window. */
const NOON = 1_795_150_815_000

describe('the six digits', () => {
  // RFC 6238, appendix B, SHA-256: its eight digits end in these six.
  test.each([
    [59, '119246'],
    [1_111_111_109, '084774'],
    [1_111_111_111, '062674'],
    [1_234_567_890, '819424'],
    [2_000_000_000, '698825'],
    [20_000_000_000, '737706'],
  ])('at second %i are %s', (second, code) => expect(codeAt(SECRET, second * SECONDS)).toBe(code))

  test('stay for a window of 30 s and then change', () => {
    const start = NOON - (NOON % 30_000)
    expect(codeAt(SECRET, start + 29_999)).toBe(codeAt(SECRET, start))
    expect(codeAt(SECRET, start + 30_000)).not.toBe(codeAt(SECRET, start))
    expect(codeLifeLeft(start)).toBe(30_000)
    expect(codeLifeLeft(start + 29_999)).toBe(1)
  })
})

describe('a code is taken', () => {
  const start = NOON - (NOON % 30_000)
  test.each([
    ['a window before, last millisecond', start - 30_000, true],
    ['two windows before', start - 30_001, false],
    ['in its own window', start + 15_000, true],
    ['a window after, last millisecond', start + 59_999, true],
    ['two windows after', start + 60_000, false],
  ])('%s: %#', (_, at, isTaken) => expect(isCurrentCode(SECRET, codeAt(SECRET, start), at)).toBe(isTaken))

  test('only with its own secret', () => {
    const other = Uint8Array.from(SECRET, (byte) => byte ^ 1)
    expect(isCurrentCode(other, codeAt(SECRET, start), start)).toBe(false)
  })

  test.each(['', '12345', '1234567', '一二三四五六'])('never when it is %j', (code) =>
    expect(isCurrentCode(SECRET, code, start)).toBe(false),
  )
})

test('a secret travels as text and comes back whole', () => {
  expect(secretFromText(secretToText(SECRET))).toEqual(SECRET)
})

test('digits are shown in two groups', () => expect(groupDigits('048213')).toBe('048 213'))
