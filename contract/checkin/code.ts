import { hmac } from '@noble/hashes/hmac'
import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils'
import { windowOf } from './code-window'

const codeOfWindow = (secret: Uint8Array, window: number) => {
  const counter = new Uint8Array(8)
  const view = new DataView(counter.buffer)
  view.setUint32(0, Math.floor(window / 2 ** 32))
  view.setUint32(4, window % 2 ** 32)
  const mac = hmac(sha256, secret, counter)
  // RFC 4226 §5.3: the last nibble says where the 31 bits begin.
  const start = mac[mac.length - 1] & 15
  const number = new DataView(mac.buffer, mac.byteOffset).getUint32(start) & 0x7fffffff
  return String(number % 1_000_000).padStart(6, '0')
}

/**
 * 签到码 at an instant (milliseconds): six digits, made from the activity's secret alone, so a screen that has the secret
 * needs no network. RFC 6238 with SHA-256; in plain JavaScript because mini-programs have no WebCrypto.
 */
export const codeAt = (secret: Uint8Array, at: number) => codeOfWindow(secret, windowOf(at))

/** Compares in the same time wherever the difference lies. */
const equalCodes = (one: string, other: string) => {
  if (one.length !== other.length) return false
  let difference = 0
  for (let index = 0; index < one.length; index++)
    difference |= one.charCodeAt(index) ^ other.charCodeAt(index)
  return difference === 0
}

/** Whether the code is that of the window around `at`, or of the one before or after it. */
export const isCurrentCode = (secret: Uint8Array, code: string, at: number) => {
  let isEqual = false
  // All three are always compared, so that the answer's time does not say which one it was.
  for (const shift of [-1, 0, 1])
    isEqual = equalCodes(codeOfWindow(secret, windowOf(at) + shift), code) || isEqual
  return isEqual
}

/** The secret as it travels to the secretary's device. */
export const secretToText = (secret: Uint8Array) => bytesToHex(Uint8Array.from(secret))
export const secretFromText = (text: string) => hexToBytes(text)

/** `123 456`, as shown and read aloud. */
export const groupDigits = (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`
