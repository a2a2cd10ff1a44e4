import { TRADITIONAL } from './traditional'

const simplified = new Map<string, string>()
for (let at = 0; at < TRADITIONAL.length; at += 2) simplified.set(TRADITIONAL[at], TRADITIONAL[at + 1])

/** Spaces and every dot, quote, comma, dash and bracket: none tells one name from another. */
const SEPARATORS =
  /[\s!-/:-@[-`{-~\u00a1-\u00bf\u2000-\u206f\u3000-\u303f\u30fb\ufe10-\ufe6f\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]/g

/** Text as it is compared: width, case, traditional and simplified forms, spaces and separators do not count. */
export const fold = (text: string) =>
  [...text.normalize('NFKC').toLowerCase().replace(SEPARATORS, '')]
    .map((character) => simplified.get(character) ?? character)
    .join('')
