const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyz'

/**
 * A number from 0 to 1. A browser draws it from its source of secrets, because the ticket of an anonymous author
 * follows from the nonce there; the mini-program has no such source at hand, and its tickets belong to an account.
 */
const drawn = () =>
  typeof crypto === 'undefined' ? Math.random() : crypto.getRandomValues(new Uint32Array(1))[0] / 2 ** 32

/** Marks one intention, so that sending it twice is safe: 20 characters of `0-9a-z`. */
export function makeNonce(random: () => number = drawn): string {
  const time = Date.now().toString(36)
  const tail = Array.from({ length: 20 - time.length }, () => LETTERS[Math.floor(random() * LETTERS.length)])
  return time + tail.join('')
}
