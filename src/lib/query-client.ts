import { QueryClient } from '@tanstack/react-query'
import { asCallError } from './cloud/call'

const MOST_RETRIES = 2

/** Only a lost request is worth asking again; a refusal stays one. */
const shouldRetry = (failures: number, error: unknown) =>
  failures < MOST_RETRIES && asCallError(error).code.startsWith('NETWORK_')

/** Keeps what was asked. `always`: the phone may not know it is online; a failed request says so itself. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: shouldRetry, staleTime: 15_000, gcTime: 10 * 60_000, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
})
