/** What can go wrong on the way to WeChat: no answer, the gateway's time-out, WeChat's own -1. */
export type Fault = 'hang' | 'timeout' | 'system-error'

/** Faults that tests plan for the next calls of an interface. */
export class Faults {
  #planned = new Map<string, Fault[]>()

  /** Makes the next `times` calls of `api` fail. */
  plan(api: string, fault: Fault, times = 1): void {
    const planned = this.#planned.get(api) ?? []
    planned.push(...Array<Fault>(times).fill(fault))
    this.#planned.set(api, planned)
  }

  take(api: string): Fault | undefined {
    return this.#planned.get(api)?.shift()
  }

  clear(): void {
    this.#planned.clear()
  }
}
