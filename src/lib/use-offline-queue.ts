import { useEffect, useSyncExternalStore } from 'react'
import { onNetworkChange, onVisibilityChange } from './network'
import type { OfflineQueue, Waiting } from './offline-queue'

/** What waits in a queue; sends it when the screen opens, the network returns or the app comes to the front. */
export function useOfflineQueue<T>(queue: OfflineQueue<T>): Waiting<T>[] {
  useEffect(() => {
    const flush = () => void queue.flush()
    flush()
    const stops = [
      onVisibilityChange((isVisible) => isVisible && flush()),
      onNetworkChange((isOnline) => isOnline && flush()),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [queue])
  // The snapshot must be stable between changes, so it is compared as text.
  const text = useSyncExternalStore(
    (listener) => queue.subscribe(listener),
    () => JSON.stringify(queue.waiting()),
  )
  return JSON.parse(text) as Waiting<T>[]
}
