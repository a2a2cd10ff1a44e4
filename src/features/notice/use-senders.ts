import { organizationFind } from '@contract/organization/endpoints'
import type { Role } from '@contract/roles'
import { useSession } from '@/lib/session'
import { useRemoteList } from '@/lib/states/use-remote'

/** An organisation in whose name a person may send. */
export interface Sender {
  organizationId: string
  name: string
}

/** The organisations one holds the role on, by name. */
export function useSenders(role: Role) {
  const session = useSession()
  const { me } = session
  const ids = [...new Set(me?.roles.filter((grant) => grant.role === role).map((one) => one.organizationId))]
  const isOwnBranch = ids.length === 1 && ids[0] === me?.branch?.organizationId
  const above = useRemoteList(
    organizationFind,
    { isAboveBranch: true },
    { isEnabled: ids.length > 0 && !isOwnBranch },
  )
  const nameOf = (id: string) => {
    if (id === me?.branch?.organizationId) return me.branch.organizationName
    return above.data?.find(({ _id }) => _id === id)?.name ?? '本组织'
  }
  const senders: Sender[] = ids.map((organizationId) => ({ organizationId, name: nameOf(organizationId) }))
  return { session, senders }
}
