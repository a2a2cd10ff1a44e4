import { createHash, randomUUID } from 'node:crypto'
import type { Clock } from './clock'
import type { Signer } from './signing'

const ACCESS_SECONDS = 7200
const REFRESH_SECONDS = 30 * 86_400

interface Sealed {
  subject: string
  unionid?: string
  expires: number
}

/** What a sign-in answers, in the HTTP API's own names. */
export interface TokenReply {
  token_type: 'Bearer'
  access_token: string
  refresh_token: string
  expires_in: number
  sub: string
  scope: 'anonymous'
}

/** Who sits at a phone or a browser: sealed tokens, so that they outlive a restart. */
export class Sessions {
  constructor(
    readonly signer: Signer,
    readonly clock: Clock,
  ) {}

  /** Signs a browser in anonymously; the same device keeps the same uid. */
  signInAnonymously(deviceId: string | undefined): TokenReply {
    const seed = deviceId ? this.signer.sign('device', deviceId) : randomUUID()
    return this.#tokens(createHash('sha256').update(seed).digest('hex').slice(0, 32))
  }

  /** New tokens for a refresh token; undefined when it is not ours or has expired. */
  refresh(refreshToken: unknown): TokenReply | undefined {
    const subject = this.#read('web-refresh', refreshToken)?.subject
    return subject === undefined ? undefined : this.#tokens(subject)
  }

  /** The uid behind `Authorization: Bearer …`. */
  webUid(authorization: string | undefined): string | undefined {
    return this.#read('web-access', /^Bearer (.+)$/.exec(authorization ?? '')?.[1])?.subject
  }

  /** A phone in the phone frame is bound to a WeChat identity by this token. */
  openPhone(identity: { openid: string; unionid?: string }): string {
    return this.#seal('phone', { subject: identity.openid, unionid: identity.unionid }, REFRESH_SECONDS)
  }

  phoneIdentity(token: unknown): { openid: string; unionid?: string } | undefined {
    const sealed = this.#read('phone', token)
    return sealed && { openid: sealed.subject, ...(sealed.unionid && { unionid: sealed.unionid }) }
  }

  #tokens(subject: string): TokenReply {
    return {
      token_type: 'Bearer',
      access_token: this.#seal('web-access', { subject }, ACCESS_SECONDS),
      refresh_token: this.#seal('web-refresh', { subject }, REFRESH_SECONDS),
      expires_in: ACCESS_SECONDS,
      sub: subject,
      scope: 'anonymous',
    }
  }

  #seal(purpose: string, content: Omit<Sealed, 'expires'>, seconds: number): string {
    return this.signer.seal(purpose, { ...content, expires: this.clock.now() + seconds * 1000 })
  }

  #read(purpose: string, token: unknown): Sealed | undefined {
    const sealed = this.signer.unseal<Sealed>(purpose, token)
    return sealed && sealed.expires > this.clock.now() ? sealed : undefined
  }
}
