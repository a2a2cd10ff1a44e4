/** Named events with typed payloads; listeners run in the order they were added. */
export class Emitter<Events extends object> {
  private readonly listeners = new Map<keyof Events, Set<(payload: never) => void>>()

  /** Adds a listener; returns the function that removes it. */
  on<Name extends keyof Events>(name: Name, listener: (payload: Events[Name]) => void): () => void {
    const listeners = this.listeners.get(name) ?? new Set()
    this.listeners.set(name, listeners.add(listener))
    return () => listeners.delete(listener)
  }

  off<Name extends keyof Events>(name: Name, listener?: (payload: Events[Name]) => void): void {
    if (listener) this.listeners.get(name)?.delete(listener)
    else this.listeners.delete(name)
  }

  /** Whether anybody listens. */
  has(name: keyof Events): boolean {
    return Boolean(this.listeners.get(name)?.size)
  }

  emit<Name extends keyof Events>(name: Name, payload: Events[Name]): void {
    for (const listener of [...(this.listeners.get(name) ?? [])])
      (listener as (payload: Events[Name]) => void)(payload)
  }
}
