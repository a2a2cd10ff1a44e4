import { useSyncExternalStore } from 'react'

/** From this width on the website is a desk, not a phone. */
const QUERY = '(min-width: 960px)'
const hasDesks = process.env.TARO_ENV !== 'weapp'

function subscribe(listener: () => void) {
  if (!hasDesks) return () => {}
  const query = window.matchMedia(QUERY)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** Whether there is room for side navigation and tables. Never in the mini-program. */
export const useIsDesk = () =>
  useSyncExternalStore(subscribe, () => hasDesks && window.matchMedia(QUERY).matches)
