import type { OutboxItem } from '@contract/subscription/entity'
import { isQuiet, MINUTE } from '@contract/time'
import { WORK_CALENDAR } from '@contract/work-calendar'
import { collection } from '../_kernel/collections'
import { newId } from '../_kernel/ids'
import { log } from '../_kernel/log'
import { command } from '../_kernel/sdk'
import { type Budget, sendItem } from './send-item'

/** A run ends well before the function's time-out, so that it is never killed between sending and recording. */
const LONGEST_RUN = 45_000
/** Longer than a run: while a lease holds nobody else works on the item, and one left by a killed run passes. */
const LEASE = 2 * MINUTE
/** A figure for messages per run, and runs come each minute; settable because a city's quota is its own. */
const MESSAGES_PER_MINUTE = Number(process.env.OBOB_MESSAGES_PER_MINUTE ?? 600)

/** Takes an item for this run; false where another run has it. */
const lease = async (item: OutboxItem, run: string, now: number) => {
  const { stats } = await collection('outbox')
    .where({ _id: item._id, state: command.in(['waiting', 'sending']), leaseUntil: command.lte(now) })
    .update({ data: { state: 'sending', leaseUntil: now + LEASE, leaseBy: run, updatedAt: now } })
  return stats.updated > 0
}

const expire = (item: OutboxItem, now: number) =>
  collection('outbox')
    .where({ _id: item._id, state: command.in(['waiting', 'sending']) })
    .update({ data: { state: 'expired', updatedAt: now } })

/**
 * Sends what is due, what ends first before all else: word of a meeting that is called off must not wait behind a
 * notice to everybody. Within the run's time and number of messages. */
export const work = async () => {
  const run = newId()
  const startedAt = Date.now()
  const budget: Budget = { messages: MESSAGES_PER_MINUTE, until: startedAt + LONGEST_RUN }
  const { data } = await collection('outbox')
    .where({
      // In quiet hours only what may go out is asked for: all that waits for morning would fill the page before it.
      ...(isQuiet(startedAt, WORK_CALENDAR) ? { isUrgent: true } : {}),
      state: command.in(['waiting', 'sending']),
      notBefore: command.lte(startedAt),
      leaseUntil: command.lte(startedAt),
    })
    .orderBy('expiresAt', 'asc')
    .limit(50)
    .get()
  let sent = 0
  for (const item of data) {
    const now = Date.now()
    if (budget.messages <= 0 || now >= budget.until) break
    if (item.expiresAt <= now) await expire(item, now)
    else if (item.isUrgent || !isQuiet(now, WORK_CALENDAR)) {
      if (await lease(item, run, now)) sent += await sendItem(item, run, budget)
    }
  }
  log.info({ function: 'dispatch', run, items: data.length, sent, milliseconds: Date.now() - startedAt })
  return { items: data.length, sent }
}
