import { SESSION_KEY } from './session'

/** Runs `listener` when another tab, or the page around this one, signs this browser in or out. */
export function watchSession(listener: () => void) {
  const listen = (event: StorageEvent) => {
    if (event.key === SESSION_KEY) listener()
  }
  window.addEventListener('storage', listen)
  return () => window.removeEventListener('storage', listen)
}
