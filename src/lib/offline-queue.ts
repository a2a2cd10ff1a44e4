import { makeNonce } from './nonce'
import type { KeyValueStore } from './storage'

/** One thing that waits to be sent. */
export interface Waiting<T> {
  nonce: string
  payload: T
  /** When the person did it, milliseconds. */
  capturedAt: number
  /** Who did it; only the same person sends it. */
  person: string
}

/** What became of one send: `sent` and `refused` leave the queue, `unreachable` waits for the next try. */
export type Outcome = 'sent' | 'refused' | 'unreachable'

interface Options<T> {
  /** Names the queue in storage. */
  name: string
  storage: KeyValueStore
  /** Sends one; must not reject. */
  send: (waiting: Waiting<T>) => Promise<Outcome>
  /** Who is using the phone now. */
  person: () => string
  now?: () => number
}

/**
 * Things done without a network, kept on the phone in order and sent when it is back.
 * Sending twice is safe on the server by the nonce; here at most one flush runs at a time.
 */
export class OfflineQueue<T> {
  private flushing: Promise<void> | undefined
  private readonly listeners = new Set<() => void>()
  private readonly key: string

  constructor(private readonly options: Options<T>) {
    this.key = `queue.${options.name}`
  }

  /** Those of the present person, oldest first. */
  waiting(): Waiting<T>[] {
    const person = this.options.person()
    return this.all().filter((each) => each.person === person)
  }

  /** What was kept before anybody was known is the person's who is known first. */
  adopt(from: string) {
    const person = this.options.person()
    const all = this.all()
    if (all.some((each) => each.person === from))
      this.write(all.map((each) => (each.person === from ? { ...each, person } : each)))
  }

  /** Keeps one, done at `capturedAt`. Throws StorageError where the phone has no room: then say so, nothing was kept. */
  add(payload: T, capturedAt = (this.options.now ?? Date.now)()): Waiting<T> {
    const waiting = { nonce: makeNonce(), payload, capturedAt, person: this.options.person() }
    this.write([...this.all(), waiting])
    return waiting
  }

  /** Sends what waits, stopping at the first that finds no network. Concurrent calls share one run. */
  flush(): Promise<void> {
    this.flushing ??= this.run().finally(() => {
      this.flushing = undefined
    })
    return this.flushing
  }

  /** Runs `listener` after each change; gives back how to stop. */
  subscribe(listener: () => void) {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  private async run() {
    for (const each of this.waiting()) {
      if (each.person !== this.options.person()) return
      if ((await this.options.send(each)) === 'unreachable') return
      this.write(this.all().filter((other) => other.nonce !== each.nonce))
    }
  }

  private all() {
    return this.options.storage.get<Waiting<T>[]>(this.key) ?? []
  }

  private write(list: Waiting<T>[]) {
    this.options.storage.set(this.key, list)
    for (const listener of this.listeners) listener()
  }
}
