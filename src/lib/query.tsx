import { focusManager, onlineManager, QueryClientProvider } from '@tanstack/react-query'
import { type PropsWithChildren, useEffect } from 'react'
import { onSessionChange } from './cloud/session'
import { watchSession } from './cloud/watch-session'
import { onNetworkChange, onVisibilityChange } from './network'
import { queryClient } from './query-client'

/** Gives screens their queries, asked anew when the app comes to the front, the network returns, the person changes. */
export function QueryProvider({ children }: PropsWithChildren) {
  useEffect(() => {
    const stops = [
      onVisibilityChange((isVisible) => focusManager.setFocused(isVisible)),
      onNetworkChange((isOnline) => onlineManager.setOnline(isOnline)),
      onSessionChange(() => void queryClient.resetQueries()),
      watchSession(() => void queryClient.resetQueries()),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
}
