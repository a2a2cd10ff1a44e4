import type { Instance } from './instance'
import type { CallMessage } from './messages'

export interface PoolSize {
  /** Instances opened as calls come and kept warm. */
  usual: number
  /** Instances at most, opened one by one while calls have waited for `patienceMs`. */
  most: number
  patienceMs: number
}

interface Job {
  call: CallMessage
  resolve: (result: string) => void
  reject: (error: unknown) => void
}

/** The instances of one function and the calls that wait for one. */
export class Pool {
  #all = new Set<Instance>()
  #idle: Instance[] = []
  #queue: Job[] = []
  #patience: NodeJS.Timeout | undefined
  #retired = false

  constructor(
    readonly size: PoolSize,
    readonly timeoutMs: number,
    readonly open: () => Instance,
  ) {}

  /**
   * A nested call never waits in the queue: its caller holds an instance until it is answered, so with all instances held
   * by callers nobody would ever be served.
   */
  run(call: CallMessage, nested: boolean): Promise<string> {
    return new Promise((resolve, reject) => {
      const job = { call, resolve, reject }
      if (!nested) this.#queue.push(job)
      else void this.#work(this.#takeIdle() ?? this.#add(), job)
      this.#pump()
    })
  }

  /** Lets running and waiting calls finish and then ends every instance; used when the bundle changed. */
  retire(): void {
    this.#retired = true
    for (const instance of this.#idle.splice(0)) this.#drop(instance)
  }

  async close(): Promise<void> {
    clearTimeout(this.#patience)
    this.#retired = true
    await Promise.all([...this.#all].map((instance) => instance.kill()))
  }

  #pump(): void {
    while (this.#queue.length > 0) {
      const instance = this.#takeIdle() ?? (this.#all.size < this.size.usual ? this.#add() : undefined)
      if (!instance) break
      const job = this.#queue.shift()
      if (job) void this.#work(instance, job)
    }
    if (this.#queue.length > 0 && this.#all.size < this.size.most) {
      this.#patience ??= setTimeout(() => this.#grow(), this.size.patienceMs).unref()
    } else {
      clearTimeout(this.#patience)
      this.#patience = undefined
    }
  }

  #grow(): void {
    this.#patience = undefined
    if (this.#queue.length > 0 && this.#all.size < this.size.most) this.#idle.push(this.#add())
    this.#pump()
  }

  async #work(instance: Instance, job: Job): Promise<void> {
    try {
      job.resolve(await instance.run(job.call, this.timeoutMs))
    } catch (error) {
      job.reject(error)
    }
    const surplus = this.#all.size > this.size.usual && this.#queue.length === 0
    if (!instance.isAlive || surplus || (this.#retired && this.#queue.length === 0)) this.#drop(instance)
    else this.#idle.push(instance)
    this.#pump()
  }

  #takeIdle(): Instance | undefined {
    for (let instance = this.#idle.pop(); instance; instance = this.#idle.pop()) {
      if (instance.isAlive) return instance
      this.#drop(instance)
    }
    return undefined
  }

  #add(): Instance {
    const instance = this.open()
    this.#all.add(instance)
    return instance
  }

  #drop(instance: Instance): void {
    this.#all.delete(instance)
    void instance.kill()
  }
}
