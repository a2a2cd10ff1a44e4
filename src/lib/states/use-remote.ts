import type { AnyEndpoint, InputOf, OutputOf } from '@contract/endpoint'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { type CallError, call, readingError } from '../cloud/call'

export interface RemoteOptions {
  /** False: not asked yet (a parameter is missing). */
  isEnabled?: boolean
  /** Asked again every so many milliseconds while the screen is in front. */
  every?: number | ((data: unknown) => number | false)
  /** Shows the earlier answer while a changed input is asked (typing in a search field). */
  isKeepingPrevious?: boolean
}

/** One answer and its state. */
export interface RemoteResult<T> {
  data: T | undefined
  status: 'pending' | 'error' | 'success'
  error: CallError | null
  /** Being asked again in the background. */
  isFetching: boolean
  refetch: () => Promise<unknown>
}

/** A list that comes in pages. */
export interface RemoteList<Item> extends RemoteResult<Item[]> {
  hasMore: boolean
  isLoadingMore: boolean
  loadMore: () => void
}

/** The key under which an endpoint's answers are kept; without input: all of them. */
export const remoteKey = (endpoint: AnyEndpoint, input?: unknown) =>
  input === undefined ? [endpoint.name] : [endpoint.name, input]

const intervalBy =
  (every: (data: unknown) => number | false) =>
  ({ state }: { state: { data: unknown } }) =>
    every(state.data)

const queryOptions = (options: RemoteOptions) => ({
  enabled: options.isEnabled ?? true,
  refetchInterval:
    typeof options.every === 'function' ? intervalBy(options.every) : (options.every ?? (false as const)),
})

/** Asks an endpoint once and keeps its answer. */
export function useRemote<E extends AnyEndpoint>(
  endpoint: E,
  input: InputOf<E>,
  options: RemoteOptions = {},
): RemoteResult<OutputOf<E>> {
  const query = useQuery({
    ...queryOptions(options),
    queryKey: remoteKey(endpoint, input),
    queryFn: () => call(endpoint, input),
    placeholderData: options.isKeepingPrevious ? keepPreviousData : undefined,
  })
  return {
    data: query.data,
    status: query.status,
    error: query.error ? readingError(query.error) : null,
    isFetching: query.isFetching,
    refetch: () => query.refetch(),
  }
}

interface PageOf<Item> {
  items: Item[]
  nextOffset: number | null
}
type ItemOf<E extends AnyEndpoint> = OutputOf<E> extends PageOf<infer Item> ? Item : never

/** Asks an endpoint that answers in pages (`Page<T>` of the contract; its input takes `offset`). */
export function useRemoteList<E extends AnyEndpoint>(
  endpoint: E,
  input: Omit<InputOf<E>, 'offset'>,
  options: RemoteOptions = {},
): RemoteList<ItemOf<E>> {
  const query = useInfiniteQuery({
    ...queryOptions(options),
    queryKey: remoteKey(endpoint, input),
    queryFn: async ({ pageParam }) =>
      (await call(endpoint, { ...input, offset: pageParam } as InputOf<E>)) as PageOf<ItemOf<E>>,
    initialPageParam: 0,
    getNextPageParam: (last) => last.nextOffset,
    placeholderData: options.isKeepingPrevious ? keepPreviousData : undefined,
  })
  return {
    data: query.data?.pages.flatMap((page) => page.items),
    status: query.status,
    error: query.error ? readingError(query.error) : null,
    isFetching: query.isFetching,
    refetch: () => query.refetch(),
    hasMore: query.hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    loadMore: () => void query.fetchNextPage(),
  }
}
