import type { CloudManifest } from '@contract/manifest'
import type { Clock } from '../clock'
import { TimerRule } from './cron'

/** What a function triggered by its timer receives. */
export interface TimerEvent {
  Type: 'Timer'
  TriggerName: string
  /** Instant in ISO 8601, as the platform sends it. */
  Time: string
  Message: string
}

/** Fires the timers of the manifest on the cloud's clock. */
export class Timers {
  #cancel = new Map<string, () => void>()
  #stopWatching: (() => void) | undefined

  constructor(
    readonly manifest: CloudManifest,
    readonly clock: Clock,
    readonly trigger: (functionName: string, event: TimerEvent) => Promise<void>,
    /** A function that fails in its timer stops neither the clock nor the next firing. */
    readonly onFailure: (error: unknown) => void,
  ) {}

  start(): void {
    this.stop()
    this.#stopWatching = this.clock.onRewind(() => this.start())
    for (const [functionName, { timer }] of Object.entries(this.manifest.functions)) {
      if (timer) this.#schedule(functionName, timer.name, new TimerRule(timer.cron))
    }
  }

  /** Fires a function's timer now, once, outside its rule. */
  async run(functionName: string): Promise<void> {
    const timer = this.manifest.functions[functionName]?.timer
    if (!timer) throw new Error(`function ${functionName} has no timer`)
    await this.trigger(functionName, this.#event(timer.name))
  }

  stop(): void {
    this.#stopWatching?.()
    for (const cancel of this.#cancel.values()) cancel()
    this.#cancel.clear()
  }

  #schedule(functionName: string, triggerName: string, rule: TimerRule): void {
    const due = rule.next(this.clock.now())
    if (due === undefined) return
    const fire = async () => {
      this.#schedule(functionName, triggerName, rule)
      await this.trigger(functionName, this.#event(triggerName)).catch(this.onFailure)
    }
    this.#cancel.set(functionName, this.clock.schedule(due, fire))
  }

  #event(triggerName: string): TimerEvent {
    const now = new Date(this.clock.now())
    now.setUTCMilliseconds(0)
    return {
      Type: 'Timer',
      TriggerName: triggerName,
      Time: now.toISOString().replace('.000Z', 'Z'),
      Message: '',
    }
  }
}
