import { homeGet, homeMine } from '@contract/home/endpoints'
import { useEffect } from 'react'
import type { Session } from '@/lib/session'
import { useRemote } from '@/lib/states/use-remote'
import { storage } from '@/lib/storage'

const LAST_KNOWN = 'home.was-signed-in'

/**
 * The front page in one request: the public one for a visitor, one's own for a person. Until it is known who asks,
 * what was known last time on this phone decides, so that nobody waits for two answers.
 */
export function useHome(status: Session['status']) {
  const isSignedIn = status === 'unknown' ? storage.get<boolean>(LAST_KNOWN) === true : status === 'signed-in'
  useEffect(() => {
    if (status !== 'unknown') storage.set(LAST_KNOWN, status === 'signed-in')
  }, [status])
  const everyones = useRemote(homeGet, {}, { isEnabled: !isSignedIn })
  const mine = useRemote(homeMine, {}, { isEnabled: isSignedIn })
  const shown = isSignedIn && (mine.data || mine.error) ? mine : everyones
  const data = mine.data && isSignedIn ? mine.data : everyones.data && { ...everyones.data, upcoming: [] }
  return { ...shown, data, refetch: () => (isSignedIn ? mine : everyones).refetch() }
}
