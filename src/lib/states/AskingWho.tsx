import { ErrorState, Skeleton } from '@/ui/States'
import { refreshSession, type Session } from '../session'

/** What a screen shows while it is not known who uses the app: still asking, or why the answer did not come. */
export function AskingWho({ session: { error } }: { session: Session }) {
  if (!error) return <Skeleton blocks={3} />
  return (
    <ErrorState
      onRetry={() => void refreshSession()}
      requestId={error.requestId}
      isOffline={error.code.startsWith('NETWORK_')}
    >
      {error.message}
    </ErrorState>
  )
}
