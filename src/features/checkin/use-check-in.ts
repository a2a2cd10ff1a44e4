import { checkinCreate, checkinFindOpen, checkinGetMine } from '@contract/checkin/endpoints'
import type { CheckinReceipt } from '@contract/checkin/views'
import { useState } from 'react'
import { asCallError, type CallError, call } from '@/lib/cloud/call'
import { makeNonce } from '@/lib/nonce'
import { queryClient } from '@/lib/query-client'
import { remoteKey } from '@/lib/states/use-remote'
import { useLockedAction } from '@/lib/use-locked-action'
import { type Captured, lateCheckins } from './late-checkins'
import { serverNow } from './server-clock'

/** Where a check-in stands. */
export type CheckinState =
  | { kind: 'idle' }
  | { kind: 'done'; receipt: CheckinReceipt }
  /** No network: kept on the phone. */
  | { kind: 'kept'; captured: Captured }
  | { kind: 'refused'; error: CallError; captured: Captured }

const settle = (receipt: CheckinReceipt): CheckinState => {
  for (const each of [checkinGetMine, checkinFindOpen])
    void queryClient.invalidateQueries({ queryKey: remoteKey(each) })
  return { kind: 'done', receipt }
}

const attempt = async (captured: Captured, way: 'scan' | 'typed'): Promise<CheckinState> => {
  // Before asking: the code ages while an answer is waited for.
  const capturedAt = serverNow()
  try {
    return settle(await call(checkinCreate, { ...captured, way, nonce: makeNonce() }))
  } catch (thrown) {
    const error = asCallError(thrown)
    if (!error.code.startsWith('NETWORK_')) return { kind: 'refused', error, captured }
    return keep(captured, capturedAt, error)
  }
}

/** Keeps it for later; where the phone has no room, the person hears that nothing was kept. */
const keep = (captured: Captured, capturedAt: number, error: CallError): CheckinState => {
  try {
    lateCheckins.add(captured, capturedAt)
    return { kind: 'kept', captured }
  } catch {
    return { kind: 'refused', error, captured }
  }
}

/** One check-in at a time, however often it is tapped. */
export function useCheckIn() {
  const [state, setState] = useState<CheckinState>({ kind: 'idle' })
  const [checkIn, isSending] = useLockedAction(async (captured: Captured, way: 'scan' | 'typed') =>
    setState(await attempt(captured, way)),
  )
  return { state, checkIn, isSending, again: () => setState({ kind: 'idle' }) }
}
