import type { Clock } from '../clock'

const RECENT_MS = 2 * 3_600_000

/** When each openid last used the mini-program: WeChat checks texts only of people seen within two hours. */
export class Activity {
  #lastSeen = new Map<string, number>()

  constructor(readonly clock: Clock) {}

  see(openid: string): void {
    this.#lastSeen.set(openid, this.clock.now())
  }

  isRecent(openid: string): boolean {
    const seen = this.#lastSeen.get(openid)
    return seen !== undefined && this.clock.now() - seen <= RECENT_MS
  }
}
