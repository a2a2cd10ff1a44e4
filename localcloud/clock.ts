interface Appointment {
  at: number
  run: () => void | Promise<void>
}

/** Longest wait setTimeout can hold without wrapping round. */
const LONGEST_WAIT = 2 ** 31 - 1

/**
 * The cloud's time in milliseconds since the epoch. It runs with the system's clock until `set` or `advance` moves it; moving
 * forward keeps every appointment on the way, in order, each at its own instant, and waits for it.
 */
export class Clock {
  #offset = 0
  /** While an appointment is kept during a jump, time stands at its instant. */
  #standing: number | undefined
  #appointments = new Set<Appointment>()
  #rewindWatchers = new Set<() => void>()
  #alarm: NodeJS.Timeout | undefined
  #stopped = false

  constructor(startAt?: number | Date) {
    if (startAt !== undefined) this.#offset = Number(startAt) - Date.now()
  }

  now(): number {
    return this.#standing ?? Date.now() + this.#offset
  }

  /** How far this clock is from the system's, in milliseconds. */
  get offset(): number {
    return this.#standing === undefined ? this.#offset : this.#standing - Date.now()
  }

  /** Runs `run` when the clock reaches `at`; the returned function calls it off. */
  schedule(at: number, run: () => void | Promise<void>): () => void {
    const appointment = { at, run }
    this.#appointments.add(appointment)
    this.#setAlarm()
    return () => {
      this.#appointments.delete(appointment)
      this.#setAlarm()
    }
  }

  /** Tells when the clock was set back, since appointments made for the future that was stay where they are. */
  onRewind(watcher: () => void): () => void {
    this.#rewindWatchers.add(watcher)
    return () => void this.#rewindWatchers.delete(watcher)
  }

  async advance(milliseconds: number): Promise<void> {
    await this.set(this.now() + milliseconds)
  }

  async set(instant: number | Date): Promise<void> {
    const goal = Number(instant)
    const isRewound = goal < this.now()
    clearTimeout(this.#alarm)
    for (let next = this.#earliest(); next && next.at <= goal; next = this.#earliest()) {
      this.#appointments.delete(next)
      this.#standing = Math.max(next.at, this.now())
      try {
        await next.run()
      } finally {
        this.#offset = this.#standing - Date.now()
        this.#standing = undefined
      }
    }
    this.#offset = goal - Date.now()
    if (isRewound) for (const watcher of [...this.#rewindWatchers]) watcher()
    this.#setAlarm()
  }

  stop(): void {
    this.#stopped = true
    this.#appointments.clear()
    clearTimeout(this.#alarm)
  }

  #earliest(): Appointment | undefined {
    let earliest: Appointment | undefined
    for (const appointment of this.#appointments) {
      if (!earliest || appointment.at < earliest.at) earliest = appointment
    }
    return earliest
  }

  #setAlarm(): void {
    clearTimeout(this.#alarm)
    const next = this.#earliest()
    if (!next || this.#stopped || this.#standing !== undefined) return
    this.#alarm = setTimeout(
      () => {
        if (this.now() >= next.at && this.#appointments.delete(next)) void next.run()
        this.#setAlarm()
      },
      Math.min(Math.max(next.at - this.now(), 0), LONGEST_WAIT),
    ).unref()
  }
}
