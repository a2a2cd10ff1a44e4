type Listener = () => void

class Signal {
  aborted = false
  reason: unknown
  onabort: Listener | null = null
  private listeners: Listener[] = []

  addEventListener(_type: 'abort', listener: Listener) {
    this.listeners.push(listener)
  }

  removeEventListener(_type: 'abort', listener: Listener) {
    this.listeners = this.listeners.filter((each) => each !== listener)
  }

  throwIfAborted() {
    if (this.aborted) throw this.reason
  }

  /** For the controller below only. */
  fire(reason?: unknown) {
    if (this.aborted) return
    this.aborted = true
    this.reason = reason ?? new Error('aborted')
    this.onabort?.()
    for (const listener of this.listeners) listener()
  }
}

/** Stands in for the browser's AbortController in the mini-program, where queries would otherwise stay pending. */
export class AbortController {
  readonly signal = new Signal()

  abort(reason?: unknown) {
    this.signal.fire(reason)
  }
}
