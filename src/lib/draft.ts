import { useCallback, useEffect, useRef, useState } from 'react'
import { makeNonce } from './nonce'
import { storage } from './storage'

interface Kept<T> {
  value: T
  savedAt: number
  nonce: string
}

const SAVE_AFTER = 400
const keyOf = (key: string) => `draft.${key}`

/** What `useDraft` gives back. */
export interface Draft<T> {
  value: T
  /** Takes a part to merge, or a function from old to new. */
  set: (change: Partial<T> | ((old: T) => T)) => void
  /** When the restored text was kept (milliseconds), null where nothing was restored. */
  restoredAt: number | null
  /** False where the phone refused to keep it: tell the person before they leave. */
  isKept: boolean
  /**
   * The nonce under which these values are sent, kept with them: sent again, even after the answer was lost and the
   * screen closed, they are one record. Changed values have another.
   */
  takeNonce: () => string
  /** After a successful send: forgets what was kept. */
  clear: () => void
  /** The person does not want the restored text: back to the beginning. */
  discard: () => void
}

/**
 * A form's values, kept on the phone until they are sent.
 * `key` names form and record (`feedback.<brandId>`); another key is another draft.
 */
export function useDraft<T extends object>(key: string, initial: T): Draft<T> {
  const [start] = useState(() => storage.get<Kept<T>>(keyOf(key)))
  const [value, setValue] = useState<T>(() => ({ ...initial, ...start?.value }))
  const [restoredAt, setRestoredAt] = useState(start?.savedAt ?? null)
  const [isKept, setIsKept] = useState(true)
  const latest = useRef(value)
  latest.current = value
  const isDirty = useRef(false)
  const nonce = useRef('')
  if (!nonce.current) nonce.current = start?.nonce ?? makeNonce()

  const save = useCallback(() => {
    if (!isDirty.current) return
    try {
      storage.set(keyOf(key), {
        value: latest.current,
        savedAt: Date.now(),
        nonce: nonce.current,
      } satisfies Kept<T>)
      isDirty.current = false
      setIsKept(true)
    } catch {
      setIsKept(false)
    }
  }, [key])

  useEffect(() => {
    const timer = setTimeout(save, SAVE_AFTER)
    return () => clearTimeout(timer)
  })
  // Leaving the screen does not wait.
  useEffect(() => save, [save])

  const set: Draft<T>['set'] = (change) => {
    isDirty.current = true
    nonce.current = makeNonce()
    setValue((old) => (typeof change === 'function' ? change(old) : { ...old, ...change }))
  }
  const takeNonce = () => {
    isDirty.current = true
    save()
    return nonce.current
  }
  const clear = () => {
    isDirty.current = false
    nonce.current = makeNonce()
    storage.remove(keyOf(key))
    setRestoredAt(null)
  }
  const discard = () => {
    clear()
    setValue(initial)
  }
  return { value, set, restoredAt, isKept, takeNonce, clear, discard }
}
