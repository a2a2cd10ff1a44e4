import { useCallback, useRef, useState } from 'react'

/**
 * An action that runs once at a time: taps while it runs are dropped, even before the button is drawn disabled.
 * Gives back `[run, isRunning]`; `run` settles as the action does (undefined when dropped).
 */
export function useLockedAction<A extends unknown[], R>(action: (...input: A) => Promise<R>) {
  const isLocked = useRef(false)
  const latest = useRef(action)
  latest.current = action
  const [isRunning, setIsRunning] = useState(false)
  const run = useCallback(async (...input: A): Promise<R | undefined> => {
    if (isLocked.current) return undefined
    isLocked.current = true
    setIsRunning(true)
    try {
      return await latest.current(...input)
    } finally {
      isLocked.current = false
      setIsRunning(false)
    }
  }, [])
  return [run, isRunning] as const
}
