import type { Delivery, OutboxItem } from '@contract/subscription/entity'
import { MINUTE } from '@contract/time'
import { collection } from '../_kernel/collections'
import { command } from '../_kernel/sdk'
import { claim, type Outcome, reclaim, record } from './deliver'
import { sendMessage } from './openapi'
import { BATCH, keepEntitled, nextSubscriptions } from './recipients'

/** What one run may still do. */
export interface Budget {
  messages: number
  until: number
}

/** How many messages are under way at once. */
const ABREAST = 5

type Counts = OutboxItem['counts']

const noCounts = (): Counts => ({ sent: 0, refused: 0, failed: 0, unknown: 0 })

const count = (counts: Counts, outcome: Outcome) => {
  if (outcome !== 'retry') counts[outcome]++
}

/**
 * Claim → send → record, for some people; at most once each, whatever happens to this run. Stops where the run's time
 * is up, and says whether everybody had their turn.
 */
const sendTo = async (item: OutboxItem, openids: string[], budget: Budget, take: typeof claim) => {
  const counts = noCounts()
  const line = [...openids]
  const next = () => (Date.now() < budget.until ? line.shift() : undefined)
  const walk = async () => {
    for (let openid = next(); openid; openid = next()) {
      const attempts = await take(item, openid)
      if (attempts === null) continue
      budget.messages--
      const outcome = await sendMessage(item, openid, attempts)
      count(counts, await record(item, openid, outcome))
    }
  }
  await Promise.all(Array.from({ length: ABREAST }, walk))
  return { counts, isThrough: line.length === 0 }
}

/** Saves how far this run has come, if the item is still its own; false where it was withdrawn or leased away. */
const keepLease = async (
  item: OutboxItem,
  run: string,
  counts: Counts,
  cursor: string,
  next: Record<string, unknown>,
) => {
  const { stats } = await collection('outbox')
    .where({ _id: item._id, leaseBy: run, state: 'sending' })
    .update({
      data: {
        cursor,
        updatedAt: Date.now(),
        leaseUntil: Date.now() + 2 * MINUTE,
        'counts.sent': command.inc(counts.sent),
        'counts.refused': command.inc(counts.refused),
        'counts.failed': command.inc(counts.failed),
        'counts.unknown': command.inc(counts.unknown),
        ...next,
      },
    })
  return stats.updated > 0
}

/** After a definite busy answer a message rests this long before it is tried again. */
const REST = MINUTE / 2

const findRetries = async (item: OutboxItem) => {
  const { data } = await collection('deliveries')
    .where({ outboxId: item._id, state: 'retry' })
    .limit(BATCH)
    .get()
  return data
}

const restedSince = (now: number) => (delivery: Delivery) => delivery.at <= now - REST

/** Once it is sent nobody needs to know whom it was for. */
const done = ({ audience }: OutboxItem) => ({
  state: 'done',
  ...(audience.kind === 'persons' ? { audience: command.set({ kind: 'persons', personIds: [] }) } : {}),
})

/** Sends one item as far as the budget goes and says how many messages left; the next run goes on from the cursor. */
export const sendItem = async (item: OutboxItem, run: string, budget: Budget): Promise<number> => {
  let { cursor } = item
  let sent = 0
  const hasBudget = () => budget.messages > 0 && Date.now() < budget.until
  while (hasBudget()) {
    const subscriptions = await nextSubscriptions(item, cursor)
    if (!subscriptions.length) break
    const batch = subscriptions.slice(0, Math.max(1, budget.messages))
    const entitled = await keepEntitled(item, batch)
    const { counts, isThrough } = await sendTo(
      item,
      entitled.map(({ openid }) => openid),
      budget,
      claim,
    )
    sent += counts.sent
    // Those without a turn yet come again with the next run, which finds the others claimed.
    if (isThrough) cursor = batch[batch.length - 1]._id
    if (!(await keepLease(item, run, counts, cursor, {}))) return sent
  }
  if (!hasBudget()) {
    await keepLease(item, run, noCounts(), cursor, { leaseUntil: 0 })
    return sent
  }
  const rested = (await findRetries(item)).filter(restedSince(Date.now()))
  const { counts } = await sendTo(
    item,
    rested.map(({ openid }) => openid),
    budget,
    reclaim,
  )
  const isDone = (await findRetries(item)).length === 0
  await keepLease(item, run, counts, cursor, { leaseUntil: 0, ...(isDone ? done(item) : {}) })
  return sent + counts.sent
}
