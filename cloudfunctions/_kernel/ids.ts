import { createHash, randomBytes } from 'node:crypto'

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz'

/** Letters and digits that are not mistaken for each other when read aloud or copied by hand. */
const SPOKEN_ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

const random = (alphabet: string, length: number) => {
  let text = ''
  // Bytes beyond the last whole multiple of the alphabet are thrown away, so every letter is equally likely.
  const limit = 256 - (256 % alphabet.length)
  while (text.length < length)
    for (const byte of randomBytes(length))
      if (byte < limit && text.length < length) text += alphabet[byte % alphabet.length]
  return text
}

/** An id for a record: ten letters and digits, short enough for a mini-program code. */
export const newId = () => random(ALPHABET, 10)

/** The id that follows from something a client sends again unchanged, so that a repeated send meets its own record. */
export const idFrom = (...parts: (string | number)[]) => {
  const bytes = createHash('sha256').update(JSON.stringify(parts)).digest()
  return Array.from(bytes.subarray(0, 10), (byte) => ALPHABET[byte % ALPHABET.length]).join('')
}

/** A code a person types: invite codes, ticket codes. */
export const newSpokenCode = (length: number) => random(SPOKEN_ALPHABET, length)

/** A token nobody types: 256 bits. */
export const newToken = () => randomBytes(32).toString('base64url')
