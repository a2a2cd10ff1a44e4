const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyz'

/** Marks one intention, so that sending it twice is safe: 20 characters of `0-9a-z`. Not a secret. */
export function makeNonce(random: () => number = Math.random): string {
  const time = Date.now().toString(36)
  const tail = Array.from({ length: 20 - time.length }, () => LETTERS[Math.floor(random() * LETTERS.length)])
  return time + tail.join('')
}
