import { lengthOf } from '../fields'
import { fold } from '../fold'
import type { Plan } from './entity'

/** Shorter sentences are said alike by everyone: they tell nothing. */
const LEAST_LETTERS = 14
/** Sentences nearly the same share at least so much of their pairs of letters. */
const NEARLY_SAME = 0.7
const BANDS = 4
const HASHES_OF_A_BAND = 2
/** A plan keeps fingerprints of so many sentences at most: enough for sixty items. */
const MOST_SENTENCES = 150

/** One sentence of a plan and where it stands; `key` is null for objectives. */
export interface Sentence {
  key: string | null
  text: string
}

type Said = {
  objectives: Plan['objectives']
  tasks: readonly Pick<Plan['tasks'][number], 'key' | 'partyWork' | 'businessWork'>[]
}

/** The sentences of a plan that are long enough to be somebody's own. */
export const sentencesOf = ({ objectives, tasks }: Said): Sentence[] =>
  [
    ...objectives.map((text) => ({ key: null, text })),
    ...tasks.flatMap(({ key, partyWork, businessWork }) => [
      { key, text: partyWork },
      { key, text: businessWork },
    ]),
  ]
    .flatMap(({ key, text }) =>
      text
        .split(/[。；！？\n]/)
        .map((part) => ({ key, text: part.trim() }))
        .filter((part) => lengthOf(fold(part.text)) >= LEAST_LETTERS),
    )
    .slice(0, MOST_SENTENCES)

/** Each pair of neighbouring letters of the folded sentence. */
const pairsOf = (text: string) => {
  const letters = [...fold(text)]
  return new Set(letters.slice(1).map((letter, index) => letters[index] + letter))
}

const hash = (text: string, seed: number) => {
  let state = Math.imul(seed + 1, 0x9e3779b1)
  for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193)
  state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d)
  return (state ^ (state >>> 13)) >>> 0
}

const smallest = (pairs: Set<string>, seed: number) => {
  let least = 0xffffffff
  for (const pair of pairs) least = Math.min(least, hash(pair, seed))
  return least
}

/**
 * What an index can find a like sentence by: sentences that share most of their pairs share a band with near
 * certainty (MinHash), so that one indexed question finds the candidates among all plans of the city.
 */
export const fingerprintsOfSentence = (text: string): string[] => {
  const pairs = pairsOf(text)
  return Array.from({ length: BANDS }, (_, band) => {
    const hashes = Array.from({ length: HASHES_OF_A_BAND }, (_each, row) =>
      smallest(pairs, band * HASHES_OF_A_BAND + row),
    )
    return `${band}${hash(hashes.join('.'), 99).toString(36)}`
  })
}

/** All fingerprints of a plan, each once. */
export const fingerprintsOf = (plan: Said): string[] => [
  ...new Set(sentencesOf(plan).flatMap(({ text }) => fingerprintsOfSentence(text))),
]

/** Whether two sentences say nearly the same in nearly the same words. */
export const isNearlySame = (one: string, other: string) => {
  const [a, b] = [pairsOf(one), pairsOf(other)]
  let shared = 0
  for (const pair of a) if (b.has(pair)) shared++
  return (2 * shared) / (a.size + b.size) >= NEARLY_SAME
}
