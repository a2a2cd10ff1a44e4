import type { Role } from '@contract/roles'
import type { Caller } from '../../_kernel/caller'

/** The organisation on whose behalf the caller signs: the nearest one above the brand on which they hold the role. */
export const onBehalfOf = ({ identity }: Caller, role: Role, path: readonly string[]) => {
  const [nearest] = identity.grants
    .filter((grant) => grant.role === role && path.includes(grant.organizationId))
    .sort((one, other) => other.path.length - one.path.length)
  return nearest.organizationName
}
