import type { Role } from '@contract/roles'
import { useParameters } from '@/lib/router'
import { useSession } from '@/lib/session'

/** The organisation whose desk is open: the one asked for, else the first the person holds one of the roles on. */
export function useOwnDesk(...roles: Role[]) {
  const session = useSession()
  const { organizationId } = useParameters<'organizationId'>()
  const own = session.me?.roles.find((grant) => roles.includes(grant.role))?.organizationId
  return { session, organizationId: organizationId ?? own }
}
