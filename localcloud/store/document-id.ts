import { randomBytes } from 'node:crypto'

/** An `_id` as the service makes it: 32 hexadecimal digits, the first eight the time in seconds. */
export function newDocumentId(now: number): string {
  return (
    Math.floor(now / 1000)
      .toString(16)
      .padStart(8, '0') + randomBytes(12).toString('hex')
  )
}
