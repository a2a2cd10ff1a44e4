import { compareNames, type Likeness, type NameKey } from './compare'

/** Two names of a list that are alike. */
export interface NamePair {
  one: NameKey
  other: NameKey
  likeness: Likeness
}

/** More combinations of readings than this are not written out; such a part is compared by its first ones. */
const MOST_SOUNDS = 512

/** Every way a part can sound, as one word each. */
const soundsOf = ({ readings }: NameKey['parts'][number]) =>
  readings
    .reduce<string[]>(
      (words, choices) =>
        words.flatMap((word) => choices.map((choice) => `${word} ${choice}`)).slice(0, MOST_SOUNDS),
      [''],
    )
    .map((word) => `sound${word}`)

/** A text with up to `most` characters left out: two texts that differ by so many changes share one of these. */
const leavingOut = (text: string, most: number): string[] => {
  if (most === 0) return [text]
  const letters = [...text]
  const shorter = letters.map((_, at) => [...letters.slice(0, at), ...letters.slice(at + 1)].join(''))
  return [text, ...shorter.flatMap((one) => leavingOut(one, most - 1))]
}

const cluesOf = (key: NameKey) => {
  const length = [...key.folded].length
  const changes = length >= 9 ? 2 : length >= 4 ? 1 : 0
  return new Set([
    ...key.parts.map(({ text }) => `part ${text}`),
    ...key.parts.flatMap(soundsOf),
    ...leavingOut(key.folded, changes).map((text) => `near ${text}`),
  ])
}

/**
 * All pairs of a list that are alike, in the list's order. Names are compared only where they share a clue, so the
 * work grows with the list and with what is found, not with its square.
 */
export const findPairs = (keys: readonly NameKey[]): NamePair[] => {
  const places = new Map<string, number[]>()
  const candidates = new Set<number>()
  keys.forEach((key, at) => {
    for (const clue of cluesOf(key)) {
      const before = places.get(clue)
      if (!before) places.set(clue, [at])
      else {
        for (const earlier of before) candidates.add(earlier * keys.length + at)
        before.push(at)
      }
    }
  })
  return [...candidates]
    .sort((one, other) => one - other)
    .flatMap((pair) => {
      const [one, other] = [keys[Math.floor(pair / keys.length)], keys[pair % keys.length]]
      const likeness = compareNames(one, other)
      return likeness ? [{ one, other, likeness }] : []
    })
}
