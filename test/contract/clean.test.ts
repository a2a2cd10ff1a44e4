import { clean, line } from '@contract/fields'
import * as v from 'valibot'

/** What nobody can see in a text and nobody typed on purpose. */
test.each([
  ['an Arabic letter mark', '\u061c'],
  ['a right-to-left override', '\u202e'],
  ['a soft hyphen', '\u00ad'],
  ['a Hangul filler', '\u3164'],
  ['a blank Braille cell', '\u2800'],
  ['an annotation anchor', '\ufff9'],
  ['a tag', '\u{e0041}'],
  ['a zero-width space', '\u200b'],
  ['a bell', '\u0007'],
])('%s is cut, and alone it fills no field', (_, mark) => {
  expect(clean(`清流${mark}润城`)).toBe('清流润城')
  expect(v.safeParse(line('姓名', 20), mark).success).toBe(false)
})

test('the joiner inside an emoji and line feeds stay', () => {
  expect(clean('一家👨‍👩‍👧\r\n两行')).toBe('一家👨‍👩‍👧\n两行')
})
