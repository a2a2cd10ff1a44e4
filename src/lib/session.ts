import type { BindingStatus } from '@contract/member/endpoints'
import type { Role } from '@contract/roles'
import { type Me, sessionGet } from '@contract/session/endpoints'
import { useEffect } from 'react'
import type { CallError } from './cloud/call'
import { client } from './cloud/client'
import { setSession } from './cloud/session'
import { queryClient } from './query-client'
import { useRemote } from './states/use-remote'

export interface Session {
  /** `unknown` until the first answer. */
  status: 'unknown' | 'visitor' | 'signed-in'
  me?: Me
  /** A visitor's request to be bound, where there is one. */
  binding?: BindingStatus
  /** Whether the person holds one of the roles on any organisation. */
  holds: (...roles: Role[]) => boolean
  error: CallError | null
}

/** Who uses the app; asked once and shared by every screen. */
export function useSession(): Session {
  const { data, error } = useRemote(sessionGet, {})
  const me = data?.me ?? undefined
  useEffect(() => {
    // A session that ended on the server is forgotten here too.
    if (data && !data.me && client.session()) setSession(null)
  }, [data])
  return {
    status: data ? (me ? 'signed-in' : 'visitor') : 'unknown',
    me,
    binding: data?.binding ?? undefined,
    holds: (...roles) => me?.roles.some((grant) => roles.includes(grant.role)) ?? false,
    error,
  }
}

/** Asks everything anew, after something changed who one is. */
export const refreshSession = () => queryClient.resetQueries()
