import { TRADITIONAL } from './traditional'

const simplified = new Map<string, string>()
for (let at = 0; at < TRADITIONAL.length; at += 2) simplified.set(TRADITIONAL[at], TRADITIONAL[at + 1])

/**
 * Spaces and every dot, quote, comma, dash and bracket: none tells one name from another. Among the marks of
 * U+3000–303F stand characters that do: 々 〆 〇 and the numerals 〡–〩 〸–〻.
 */
const SEPARATORS =
  '\\s!-/:-@\\[-`{-~\\u00a1-\\u00bf\\u2000-\\u206f\\u2219\\u22c5\\u25cf\\u25e6\\u2e31' +
  '\\u3000-\\u3004\\u3008-\\u3020\\u302a-\\u3037\\u303c-\\u303f\\u30fb\\ufe10-\\ufe6f' +
  '\\uff00-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65'

const BETWEEN = new RegExp(`[${SEPARATORS}]+`, 'g')

/** The parts of a text between spaces and marks, in its own width whatever it was typed in. */
export const partsOf = (text: string) => text.normalize('NFKC').split(BETWEEN).filter(Boolean)

/** Text as it is compared: width, case, traditional and simplified forms, spaces and separators do not count. */
export const fold = (text: string) =>
  [...partsOf(text).join('').toLowerCase()]
    .map((character) => simplified.get(character) ?? character)
    .join('')
