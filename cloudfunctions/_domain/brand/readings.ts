import type { Readings } from '@contract/brand/name/compare'
import { pinyin } from 'pinyin-pro'

const known = new Map<string, readonly string[]>()

/** All readings of one character without tone; what is no 汉字 reads as itself. */
const readingsOfCharacter = (character: string) => {
  const before = known.get(character)
  if (before) return before
  const readings = [
    ...new Set(
      pinyin(character, { multiple: true, toneType: 'none', type: 'array' }).map((reading) =>
        reading.toLowerCase(),
      ),
    ),
  ]
  known.set(character, readings)
  return readings
}

/** How a folded text may be read, place by place. */
export const readingsOf = (text: string): Readings => [...text].map(readingsOfCharacter)
