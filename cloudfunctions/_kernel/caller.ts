import { covers, hasRoleOver, type Role } from '@contract/roles'
import type { Identity } from '@contract/session/entity'
import { AppError } from './app-error'
import { find } from './collections'
import { platformContext } from './sdk'
import { digest } from './secrets'

/** Where a call came from, as the platform says. */
export interface Origin {
  channel: 'mini-program' | 'website'
  /** Known only in the mini-program. */
  openid: string | null
  /** Whom rates are limited by: the account, else the address (both hashed), else all who have neither, together. */
  rateKey: string
  /** The sender's address, hashed; null where the platform does not say. */
  addressKey: string | null
}

/** What the platform says of the call at hand; nothing in the request can change it. */
export const originOf = (): Origin => {
  const context = platformContext()
  const address = context.CLIENTIP || context.CLIENTIPV6
  const sender = context.OPENID || address
  return {
    channel: context.OPENID ? 'mini-program' : 'website',
    openid: context.OPENID || null,
    rateKey: sender ? digest('address', sender) : 'website',
    addressKey: address ? digest('address', address) : null,
  }
}

/** The person who calls, and what they may do. */
export class Caller {
  constructor(readonly identity: Identity) {}

  get personId() {
    return this.identity.personId
  }

  get name() {
    return this.identity.name
  }

  /** Whether the person holds one of the roles over whatever lies at `path`. */
  holds(roles: readonly Role[], path: readonly string[]) {
    return hasRoleOver(this.identity.grants, roles, path)
  }

  /** Whether the person is secretary of this very organisation: of one above it does not count. */
  keeps({ organizationId }: { organizationId: string }) {
    return this.identity.grants.some(
      (grant) => grant.role === 'secretary' && grant.organizationId === organizationId,
    )
  }

  /** The record, if the person holds one of the roles over it: outside their subtree it does not exist. */
  require<T extends { path: readonly string[] }>(roles: readonly Role[], record: T | null): T {
    if (!record || !this.holds(roles, record.path)) throw new AppError('NOT_FOUND')
    return record
  }

  /** The organisations on which the person holds one of the roles, without those inside another one. */
  subtrees(roles: readonly Role[]) {
    const grants = this.identity.grants.filter((grant) => roles.includes(grant.role))
    return [...new Set(grants.map((grant) => grant.organizationId))].filter(
      (organizationId) =>
        !grants.some((other) => {
          const own = grants.find((grant) => grant.organizationId === organizationId)
          return own && other.organizationId !== organizationId && covers(other, own.path)
        }),
    )
  }
}

/** The caller by the platform's openid, or by the website's session; null for a visitor. One database call at most. */
export const identify = async (
  origin: Origin,
  session: string | undefined,
  now: number,
): Promise<Caller | null> => {
  const id = origin.openid ? `wx:${origin.openid}` : session ? `web:${digest('session', session)}` : null
  if (!id) return null
  const identity = await find('identities', id)
  if (!identity || (identity.expiresAt && identity.expiresAt <= now)) return null
  return new Caller(identity)
}
