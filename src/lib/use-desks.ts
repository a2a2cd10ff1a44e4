import { useEffect } from 'react'
import { useDeskNavigation } from './desk-navigation'
import { desksOf } from './desks'
import { urlOf } from './router'
import { useSession } from './session'

/** Keeps the website's side navigation to what the person's roles open. */
export function useDesks() {
  const session = useSession()
  const setDesks = useDeskNavigation((navigation) => navigation.setDesks)
  const personId = session.me?.personId
  const key = session.me?.roles.map(({ role }) => role).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the session is a new object each time; who and which roles is what counts
  useEffect(() => {
    setDesks(
      desksOf(session).map(({ title, desks }) => ({
        title,
        items: desks.map(({ text, icon, screen }) => ({ text, icon, url: urlOf(screen) })),
      })),
    )
  }, [personId, key, setDesks])
}
