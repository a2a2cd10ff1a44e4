import { storage } from '@/lib/storage'

const KEY = 'checkin.server-clock'
/** Device clocks are set anew now and then: an older correction may be worse than none. */
const GOOD_FOR = 12 * 3_600_000

interface Correction {
  offset: number
  learnedAt: number
}

/** What the server's clock would show, by the last correction learned; the device's own clock without one. */
export const serverNow = () => {
  const known = storage.get<Correction>(KEY)
  const now = Date.now()
  return known && Math.abs(now - known.learnedAt) < GOOD_FOR ? now + known.offset : now
}

/** Learns how far the device's clock is off, from an answer that says what time it is there. */
export const learnServerClock = (now: number) =>
  storage.set(KEY, { offset: now - Date.now(), learnedAt: Date.now() } satisfies Correction)
