import type { OutputOf } from '@contract/endpoint'
import { sessionPoll, sessionRequest } from '@contract/session/endpoints'
import { useCallback, useEffect, useState } from 'react'
import { asCallError, type CallError, call, readingError } from '@/lib/cloud/call'
import { setSession } from '@/lib/cloud/session'
import { describeDevice } from './device'

const ASK_EVERY = 2000

type Request = OutputOf<typeof sessionRequest>
type State = 'asking' | 'showing' | 'expired' | 'signed-in' | 'failed'

/** Whether a lost answer is worth asking again: the code on the screen is still good. */
const isPassing = (error: CallError) => error.code.startsWith('NETWORK_') || error.code === 'UNEXPECTED'

/** The website's side of signing in: shows a code, waits for the phone, keeps the token. Website only. */
export function useWebSignIn() {
  const [request, setRequest] = useState<Request | null>(null)
  const [state, setState] = useState<State>('asking')
  const [error, setError] = useState<CallError | null>(null)

  const ask = useCallback(async () => {
    setState('asking')
    try {
      setRequest(await call(sessionRequest, { device: describeDevice(navigator.userAgent) }))
      setState('showing')
    } catch (thrown) {
      setError(readingError(thrown))
      setState('failed')
    }
  }, [])

  useEffect(() => void ask(), [ask])

  useEffect(() => {
    if (state !== 'showing' || !request) return
    let isOver = false
    const timer = setInterval(async () => {
      try {
        const { requestId, secret } = request
        const answer = await call(sessionPoll, { requestId, secret })
        if (isOver || answer.state === 'waiting') return
        setSession(answer.token)
        setState('signed-in')
      } catch (thrown) {
        if (!isOver && !isPassing(asCallError(thrown))) setState('expired')
      }
    }, ASK_EVERY)
    return () => {
      isOver = true
      clearInterval(timer)
    }
  }, [state, request])

  return { request, state, error, askAgain: ask }
}
