import type { Role } from '@contract/roles'
import { useParameters } from '@/lib/router'
import { useSession } from '@/lib/session'

/** The organisation one works for here: the one asked for, else the first on which one holds a role. */
export function useOwn(...roles: Role[]) {
  const session = useSession()
  const { organizationId: asked } = useParameters<'organizationId'>()
  const held = session.me?.roles.filter((grant) => roles.includes(grant.role)) ?? []
  const own = held.find(({ organizationId }) => organizationId === asked) ?? held[0]
  return { session, own }
}

export type Own = ReturnType<typeof useOwn>
