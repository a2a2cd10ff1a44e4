import { fold, partsOf } from '../../fold'
import { STOCK_PHRASES } from './words'

/** How each character of a text may be read, without tone: all readings of one that has several. */
export type Readings = readonly (readonly string[])[]

/** A name as it is compared: folded, its parts, and how they may be read. */
export interface NameKey {
  name: string
  folded: string
  /** The whole first, then the halves of a name in two parts. */
  parts: { text: string; readings: Readings }[]
}

const HALF_LEAST = 2
/** Four characters and four: the other common form, written without a mark between. */
const PLAIN_HALF = 4

/** The halves of a name in two parts, folded; none where it has one or many. */
export const halvesOf = (name: string): string[] => {
  const parts = partsOf(name).map(fold)
  if (parts.length === 2 && parts.every((part) => [...part].length >= HALF_LEAST)) return parts
  const letters = [...fold(name)]
  if (parts.length !== 1 || letters.length !== PLAIN_HALF * 2) return []
  return [letters.slice(0, PLAIN_HALF).join(''), letters.slice(PLAIN_HALF).join('')]
}

export const nameKey = (name: string, readingsOf: (text: string) => Readings): NameKey => {
  const folded = fold(name)
  return {
    name,
    folded,
    parts: [folded, ...halvesOf(name)].map((text) => ({ text, readings: readingsOf(text) })),
  }
}

/** Whether two texts can sound the same: as long, and at each place some reading in common. */
export const soundAlike = (one: Readings, other: Readings) =>
  one.length === other.length &&
  one.every((readings, at) => readings.some((reading) => other[at].includes(reading)))

export const LIKENESS_KINDS = ['same', 'half', 'sound', 'half-sound', 'near'] as const
export type LikenessKind = (typeof LIKENESS_KINDS)[number]

/** In what two names are alike. */
export interface Likeness {
  kind: LikenessKind
  /** What they share: the half, or the own part that sounds like one of the other's. */
  shared: string
}

/** The sentence an author reads beside another name. */
export const likenessSentence = ({ kind, shared }: Likeness, name: string) => {
  switch (kind) {
    case 'same':
      return `与“${name}”相同（不计繁简、全半角和标点）`
    case 'half':
      return `与“${name}”都有“${shared}”`
    case 'sound':
      return `与“${name}”同音`
    case 'half-sound':
      return `“${shared}”与“${name}”的一半同音`
    case 'near':
      return `与“${name}”只差一两个字`
  }
}

/** How many single changes turn one text into the other, up to `most`; more is `most + 1`. */
const distanceWithin = (one: string[], other: string[], most: number) => {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let row = other.map((_, at) => at + 1)
  for (let i = 0; i < one.length; i++) {
    let left = i + 1
    let diagonal = i
    const next: number[] = []
    for (let j = 0; j < other.length; j++) {
      const change = diagonal + (one[i] === other[j] ? 0 : 1)
      diagonal = row[j]
      left = Math.min(change, row[j] + 1, left + 1)
      next.push(left)
    }
    if (Math.min(...next) > most) return most + 1
    row = next
  }
  return row.at(-1) ?? one.length
}

/** Short names differ by one character all the time; only in longer ones a small difference is easily missed. */
const ONE_CHANGE_FROM = 5
const TWO_CHANGES_FROM = 9

const isNear = (one: string, other: string) => {
  const [left, right] = [[...one], [...other]]
  const shorter = Math.min(left.length, right.length)
  const most = shorter >= TWO_CHANGES_FROM ? 2 : shorter >= ONE_CHANGE_FROM ? 1 : 0
  return most > 0 && distanceWithin(left, right, most) <= most
}

const sharedPart = (one: NameKey, other: NameKey, isShared: (a: number, b: number) => boolean) => {
  for (let a = 0; a < one.parts.length; a++)
    for (let b = 0; b < other.parts.length; b++)
      if ((a > 0 || b > 0) && isShared(a, b)) return one.parts[a].text
  return null
}

/** In what `one` is like `other`, the most serious first; null where they are told apart at once. */
export const compareNames = (one: NameKey, other: NameKey): Likeness | null => {
  if (one.folded === other.folded) return { kind: 'same', shared: one.folded }
  const half = sharedPart(one, other, (a, b) => one.parts[a].text === other.parts[b].text)
  if (half) return { kind: 'half', shared: half }
  if (soundAlike(one.parts[0].readings, other.parts[0].readings)) return { kind: 'sound', shared: one.folded }
  const heard = sharedPart(one, other, (a, b) => soundAlike(one.parts[a].readings, other.parts[b].readings))
  if (heard) return { kind: 'half-sound', shared: heard }
  return isNear(one.folded, other.folded) ? { kind: 'near', shared: one.folded } : null
}

/** Stock phrases that a name, or one of its halves, sounds like and is written otherwise. */
export const punsOf = (key: NameKey, readingsOf: (text: string) => Readings): string[] =>
  STOCK_PHRASES.filter((phrase) =>
    key.parts.some(({ text, readings }) => text !== phrase && soundAlike(readings, readingsOf(phrase))),
  )
