import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'

/** Thrown while the function starts, so that a missing secret is a sentence and not a failure in the middle. */
const masterKey = () => {
  const text = process.env.OBOB_MASTER_KEY ?? ''
  const key = Buffer.from(text, 'base64')
  if (key.length !== 32)
    throw new Error(
      '缺少密钥：请在云函数的环境变量里设置 OBOB_MASTER_KEY（32 字节，Base64）。生成方法：openssl rand -base64 32',
    )
  return key
}

const keys = new Map<string, Buffer>()

const keyFor = (purpose: string) => {
  let key = keys.get(purpose)
  if (!key) keys.set(purpose, (key = Buffer.from(hkdfSync('sha256', masterKey(), '', purpose, 32))))
  return key
}

/** Fails at once where the secret is missing. Called when a function is loaded. */
export const requireSecrets = () => void masterKey()

/** Keyed hash of a code or token: what is stored instead of it. */
export const digest = (
  purpose: 'invite' | 'binding' | 'session' | 'session-request' | 'ticket' | 'address' | 'setup',
  text: string,
) => createHmac('sha256', keyFor(purpose)).update(text).digest('base64url')

/** Compares two digests in constant time. */
export const equalDigests = (one: string, other: string) =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

/** Encrypts text at rest (AES-256-GCM); `context` binds it to its record, so that it cannot be moved to another. */
export const seal = (purpose: 'author' | 'checkin' | 'contact' | 'report', context: string, text: string) => {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), nonce).setAAD(Buffer.from(context))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64')
}

/** Decrypts what `seal` made; throws where purpose, record or text is another. */
export const unseal = (
  purpose: 'author' | 'checkin' | 'contact' | 'report',
  context: string,
  sealed: string,
) => {
  const bytes = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', keyFor(purpose), bytes.subarray(0, 12))
    .setAAD(Buffer.from(context))
    .setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
}
