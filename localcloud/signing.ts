import { createHmac, timingSafeEqual } from 'node:crypto'

/** Signs short texts with the data folder's own key, so that addresses and tokens survive a restart and cannot be forged. */
export class Signer {
  constructor(readonly key: string) {}

  /** `purpose` keeps a signature made for one use from serving another. */
  sign(purpose: string, text: string): string {
    return createHmac('sha256', this.key).update(`${purpose}\n${text}`).digest('base64url')
  }

  verify(purpose: string, text: string, signature: unknown): boolean {
    if (typeof signature !== 'string') return false
    const expected = Buffer.from(this.sign(purpose, text))
    const given = Buffer.from(signature)
    return expected.length === given.length && timingSafeEqual(expected, given)
  }

  /** A token that carries JSON and cannot be altered. */
  seal(purpose: string, content: unknown): string {
    const text = Buffer.from(JSON.stringify(content)).toString('base64url')
    return `${text}.${this.sign(purpose, text)}`
  }

  /** The content of a token made by `seal` for the same purpose; undefined for anything else. */
  unseal<T>(purpose: string, token: unknown): T | undefined {
    const [text, signature] = typeof token === 'string' ? token.split('.') : []
    if (!text || !this.verify(purpose, text, signature)) return undefined
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as T
  }
}
