import type { BindingStatus } from '@contract/member/endpoints'
import type { Role } from '@contract/roles'
import { type Me, sessionGet } from '@contract/session/endpoints'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { type CallError, call, readingError } from './cloud/call'
import { client } from './cloud/client'
import { setSession } from './cloud/session'
import { queryClient } from './query-client'
import { remoteKey } from './states/use-remote'

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

/** The answer, with the token it was asked with: another may have come by the time it arrives. */
const askWho = async () => {
  const token = client.session()
  return { ...(await call(sessionGet, {})), token }
}

/** Who uses the app; asked once and shared by every screen. */
export function useSession(): Session {
  const { data, error } = useQuery({ queryKey: remoteKey(sessionGet, {}), queryFn: askWho })
  const me = data?.me ?? undefined
  useEffect(() => {
    // A session that ended on the server is forgotten here too.
    if (data?.token && !data.me && data.token === client.session()) setSession(null)
  }, [data])
  return {
    status: data ? (me ? 'signed-in' : 'visitor') : 'unknown',
    me,
    binding: data?.binding ?? undefined,
    holds: (...roles) => me?.roles.some((grant) => roles.includes(grant.role)) ?? false,
    error: error ? readingError(error) : null,
  }
}

/** Asks everything anew, after something changed who one is. */
export const refreshSession = () => queryClient.resetQueries()
