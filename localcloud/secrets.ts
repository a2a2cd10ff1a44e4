import { createCipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** What the functions' kernel makes of the master key; a test holds the two together. */
export interface Secrets {
  /** Keyed hash of a code or token. */
  digest(purpose: string, text: string): string
  /** Text encrypted at rest and bound to its record by `context`. */
  seal(purpose: string, context: string, text: string): string
}

/** The same construction as `cloudfunctions/_kernel/secrets.ts`, for data that is written beside the functions. */
export const secretsOf = (masterKey: string): Secrets => {
  const master = Buffer.from(masterKey, 'base64')
  if (master.length !== 32) throw new Error('OBOB_MASTER_KEY must be 32 bytes in Base64')
  const keys = new Map<string, Buffer>()
  const keyFor = (purpose: string) => {
    let key = keys.get(purpose)
    if (!key) keys.set(purpose, (key = Buffer.from(hkdfSync('sha256', master, '', purpose, 32))))
    return key
  }
  return {
    digest: (purpose, text) => createHmac('sha256', keyFor(purpose)).update(text).digest('base64url'),
    seal: (purpose, context, text) => {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), nonce).setAAD(Buffer.from(context))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64')
    },
  }
}
