import { addDays, dayOf, HOUR, instantOf, MINUTE } from '@contract/time'

/** Numbers that look random and are the same every time: the city must not differ from one start to the next. */
export class Random {
  private state: number

  constructor(seed: string) {
    this.state = 2_166_136_261
    for (const character of seed)
      this.state = Math.imul(this.state ^ (character.codePointAt(0) ?? 0), 16_777_619)
  }

  /** At least 0, below 1 (mulberry32). */
  next() {
    this.state = (this.state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number) {
    return least + Math.floor(this.next() * (most - least + 1))
  }

  chance(probability: number) {
    return this.next() < probability
  }

  pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.next() * from.length)]
  }

  /** Some of them, each at most once, in their order. */
  some<T>(from: readonly T[], count: number): T[] {
    const left = new Set(from.keys())
    while (left.size > Math.max(count, 0)) left.delete([...left][Math.floor(this.next() * left.size)])
    return [...left].map((index) => from[index])
  }
}

const DAYLIGHT_HOURS = 9

/** When people write: by day, so many days ago, and some hours before now. `turn` spreads them over the day. */
export const byDaylight = (now: number, daysAgo: number, turn: number) =>
  Math.min(
    instantOf(addDays(dayOf(now), -daysAgo), '08:40') +
      (turn % DAYLIGHT_HOURS) * HOUR +
      (turn % 7) * 7 * MINUTE,
    now - 3 * HOUR,
  )

/** A record's id that says what it is: `idOf('br', 'supply')` → `brsupply00`. */
export const idOf = (prefix: string, key: string | number) => {
  const id =
    typeof key === 'number'
      ? prefix + key.toString(36).padStart(10 - prefix.length, '0')
      : (prefix + key).padEnd(10, '0')
  if (!/^[0-9a-z]{10}$/.test(id)) throw new Error(`${id} is no id of ten letters and digits`)
  return id
}
