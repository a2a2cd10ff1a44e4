import { compareNames, type Likeness, type NameKey } from './compare'

/** Two names of a list that are alike. */
export interface NamePair {
  one: NameKey
  other: NameKey
  likeness: Likeness
}

type Part = NameKey['parts'][number]

/** More combinations of readings than this are not written out; such a part is compared with all that are as long. */
const MOST_SOUNDS = 512

const hasManySounds = ({ readings }: Part) =>
  readings.reduce((count, choices) => count * choices.length, 1) > MOST_SOUNDS

/** Every way a part can sound, as one word each. */
const soundsOf = (part: Part) =>
  hasManySounds(part)
    ? []
    : part.readings
        .reduce<string[]>(
          (words, choices) => words.flatMap((word) => choices.map((choice) => `${word} ${choice}`)),
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
  keys.forEach((key, at) => {
    for (const { readings } of key.parts.filter(hasManySounds))
      keys.forEach((other, place) => {
        if (place !== at && other.parts.some((part) => part.readings.length === readings.length))
          candidates.add(Math.min(at, place) * keys.length + Math.max(at, place))
      })
  })
  return [...candidates]
    .sort((one, other) => one - other)
    .flatMap((pair) => {
      const [one, other] = [keys[Math.floor(pair / keys.length)], keys[pair % keys.length]]
      const likeness = compareNames(one, other)
      return likeness ? [{ one, other, likeness }] : []
    })
}
