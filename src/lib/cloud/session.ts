/** Where the website keeps the session token a phone confirmed; the mini-program needs none. */
export const SESSION_KEY = 'obob.session'

type Listener = () => void
const listeners = new Set<Listener>()

/** Signs this browser in with a token, or out with null, and tells whoever listens. Website only. */
export function setSession(token: string | null) {
  if (token) localStorage.setItem(SESSION_KEY, token)
  else localStorage.removeItem(SESSION_KEY)
  for (const listener of listeners) listener()
}

/** Runs `listener` whenever the person changes; gives back how to stop. */
export function onSessionChange(listener: Listener) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
