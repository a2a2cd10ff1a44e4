import { randomUUID } from 'node:crypto'
import type { Clock } from '../clock'
import type { Store } from '../store'

/** A subscribe message as it lies in a person's WeChat. */
export interface ArrivedMessage {
  _id: string
  openid: string
  templateId: string
  title: string
  /** Label and value, in the template's order. */
  lines: { label: string; value: string }[]
  /** Page the card opens, without a leading slash; empty when it opens nothing. */
  page: string
  arrivedAt: Date
}

interface Credit {
  _id: string
  openid: string
  templateId: string
  left: number
}

const CREDITS = '__local_credits'
const MESSAGES = '__local_messages'

/** Acceptances people gave and messages that arrived, kept in the store under names no function can reach. */
export class Subscriptions {
  #credits = new Map<string, Credit>()
  #watchers = new Set<(message: ArrivedMessage) => void>()

  private constructor(
    readonly store: Store,
    readonly clock: Clock,
  ) {}

  static async open(store: Store, clock: Clock): Promise<Subscriptions> {
    const subscriptions = new Subscriptions(store, clock)
    await store.ensureCollection(CREDITS)
    await store.ensureCollection(MESSAGES)
    await store.ensureIndex(MESSAGES, { name: 'by_openid', keys: { openid: 1, arrivedAt: -1 } })
    const kept = (await store.find(CREDITS, {}, { limit: Number.MAX_SAFE_INTEGER })) as unknown as Credit[]
    for (const credit of kept) subscriptions.#credits.set(credit._id, credit)
    return subscriptions
  }

  /** One acceptance in the mini-program's dialog allows one message. */
  async accept(openid: string, templateId: string, times = 1): Promise<void> {
    const credit = this.#creditOf(openid, templateId)
    credit.left += times
    await this.#keep(credit)
  }

  credits(openid: string, templateId: string): number {
    return this.#creditOf(openid, templateId).left
  }

  /** Takes one credit; false when there is none. */
  async spend(openid: string, templateId: string): Promise<boolean> {
    const credit = this.#creditOf(openid, templateId)
    if (credit.left < 1) return false
    credit.left -= 1
    await this.#keep(credit)
    return true
  }

  async deliver(message: Omit<ArrivedMessage, '_id' | 'arrivedAt'>): Promise<ArrivedMessage> {
    const arrived = { ...message, _id: randomUUID(), arrivedAt: new Date(this.clock.now()) }
    await this.store.bulkInsert(MESSAGES, [arrived])
    for (const watcher of this.#watchers) watcher(arrived)
    return arrived
  }

  /** Arrived messages, newest first; of one person, or of everybody. */
  async messages(openid?: string, limit = 100): Promise<ArrivedMessage[]> {
    const found = await this.store.find(MESSAGES, openid ? { openid } : {}, {
      sort: { arrivedAt: -1 },
      limit,
    })
    return found as unknown as ArrivedMessage[]
  }

  /** Tells of each message as it arrives; the returned function stops that. */
  watch(watcher: (message: ArrivedMessage) => void): () => void {
    this.#watchers.add(watcher)
    return () => void this.#watchers.delete(watcher)
  }

  #creditOf(openid: string, templateId: string): Credit {
    const _id = `${openid}/${templateId}`
    const credit = this.#credits.get(_id) ?? { _id, openid, templateId, left: 0 }
    this.#credits.set(_id, credit)
    return credit
  }

  async #keep({ _id, ...credit }: Credit): Promise<void> {
    await this.store.execute('modifyDocument', {
      collectionName: CREDITS,
      query: JSON.stringify({ _id }),
      queryType: 'DOC',
      data: JSON.stringify(credit),
      multi: false,
      merge: false,
      upsert: true,
    })
  }
}
