import { fold } from '../fold'
import type { PublishedBrand } from './entity'

/** What search looks into; parts stay apart, so that no match runs from one into the next. */
export const searchTextOf = (
  brand: Pick<PublishedBrand, 'name' | 'slogan' | 'organizationName' | 'method'>,
) => [brand.name, brand.slogan, brand.organizationName, brand.method].map(fold).join('\n')

const MOST_WORDS = 5

/**
 * What a person typed, as alternatives of words that must all occur: the whole without its spaces, or each word.
 * Null where nothing was typed; an empty list where nothing typed can occur in a name.
 */
export const searchWords = (typed: string): string[][] | null => {
  if (!typed.trim()) return null
  const whole = fold(typed)
  if (!whole) return []
  const words = typed.split(/\s+/).map(fold).filter(Boolean).slice(0, MOST_WORDS)
  return words.length > 1 ? [[whole], words] : [[whole]]
}

/** Text in which nothing is a command of a regular expression. */
export const escapeRegExp = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
