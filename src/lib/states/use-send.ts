import type { AnyEndpoint, InputOf, OutputOf } from '@contract/endpoint'
import { useState } from 'react'
import { asCallError, type CallError, call } from '../cloud/call'
import { queryClient } from '../query-client'
import { useLockedAction } from '../use-locked-action'
import { remoteKey } from './use-remote'

/** One thing to send, and how that goes. */
export interface Send<E extends AnyEndpoint> {
  /** Gives back the answer, or undefined where it was refused (see `error`) or is already being sent. */
  send: (input: InputOf<E>) => Promise<OutputOf<E> | undefined>
  isSending: boolean
  error: CallError | null
  clearError: () => void
}

/** Sends to an endpoint that changes something; afterwards `refreshes` are asked anew wherever they are shown. */
export function useSend<E extends AnyEndpoint>(endpoint: E, refreshes: readonly AnyEndpoint[] = []): Send<E> {
  const [error, setError] = useState<CallError | null>(null)
  const [send, isSending] = useLockedAction(async (input: InputOf<E>): Promise<OutputOf<E> | undefined> => {
    setError(null)
    try {
      const output = await call(endpoint, input)
      for (const each of refreshes) void queryClient.invalidateQueries({ queryKey: remoteKey(each) })
      return output
    } catch (thrown) {
      setError(asCallError(thrown))
      return undefined
    }
  })
  return { send, isSending, error, clearError: () => setError(null) }
}
