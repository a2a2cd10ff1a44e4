import type { ReactNode } from 'react'
import { ErrorState, LoadMore, Skeleton } from '@/ui/States'
import { queryClient } from '../query-client'
import type { RemoteList, RemoteResult } from './use-remote'

interface Common {
  /** While nothing is there yet; a skeleton by default. */
  skeleton?: ReactNode
}

interface RemoteProps<T> extends Common {
  of: RemoteResult<T>
  /** Shown instead of the children where `isEmpty` says so. */
  empty?: ReactNode
  isEmpty?: (data: T) => boolean
  children: (data: T) => ReactNode
}

/** What failed on a page failed together, the filter above the list too: one tap asks for all of it again. */
const retryAll = () =>
  queryClient.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' })

/** An answer in its four states: loading, failed, empty, there. Data once shown stays while it is asked again. */
export function Remote<T>({ of, skeleton, empty, isEmpty, children }: RemoteProps<T>) {
  if (of.data !== undefined) return <>{isEmpty?.(of.data) ? empty : children(of.data)}</>
  if (of.error)
    return (
      <ErrorState
        onRetry={() => void retryAll()}
        requestId={of.error.requestId}
        isOffline={of.error.code.startsWith('NETWORK_')}
      >
        {of.error.message}
      </ErrorState>
    )
  return <>{skeleton ?? <Skeleton blocks={3} />}</>
}

interface RemoteListProps<Item> extends Common {
  of: RemoteList<Item>
  empty: ReactNode
  children: (items: Item[]) => ReactNode
}

/** A list in its four states, with more on a tap. */
export function RemoteItems<Item>({ of, skeleton, empty, children }: RemoteListProps<Item>) {
  return (
    <Remote of={of} skeleton={skeleton} empty={empty} isEmpty={(items) => items.length === 0}>
      {(items) => (
        <>
          {children(items)}
          {(of.hasMore || items.length > 20) && (
            <LoadMore hasMore={of.hasMore} isLoading={of.isLoadingMore} onLoadMore={of.loadMore} />
          )}
        </>
      )}
    </Remote>
  )
}
