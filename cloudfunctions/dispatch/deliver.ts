import type { OutboxItem } from '@contract/subscription/entity'
import { collection } from '../_kernel/collections'
import { command } from '../_kernel/sdk'
import { isDuplicate } from '../_kernel/transaction'

/** How a message ended; `retry` after a definite error that may pass. */
export type Outcome = 'sent' | 'refused' | 'failed' | 'unknown' | 'retry'

const idOf = (item: OutboxItem, openid: string) => `${item._id}.${openid}`

/**
 * Takes one person for this item, before anything is sent; answers the number of earlier attempts, or null where
 * somebody was here before. A claim left by a killed run is left alone: the message may have arrived.
 */
export const claim = async (item: OutboxItem, openid: string): Promise<number | null> => {
  try {
    await collection('deliveries').add({
      data: {
        _id: idOf(item, openid),
        outboxId: item._id,
        openid,
        state: 'claimed',
        attempts: 1,
        at: Date.now(),
      },
    })
    return 1
  } catch (error) {
    if (!isDuplicate(error)) throw error
    return null
  }
}

/** Takes a person again whose message was definitely not sent. */
export const reclaim = async (item: OutboxItem, openid: string): Promise<number | null> => {
  const _id = idOf(item, openid)
  const { stats } = await collection('deliveries')
    .where({ _id, state: 'retry' })
    .update({ data: { state: 'claimed', attempts: command.inc(1), at: Date.now() } })
  if (!stats.updated) return null
  return (await collection('deliveries').doc(_id).get()).data?.attempts ?? null
}

/** Writes down how it ended, and what it did to the person's credits. */
export const record = async (
  item: OutboxItem,
  openid: string,
  { outcome, errorCode }: { outcome: Outcome; errorCode?: number },
): Promise<Outcome> => {
  await collection('deliveries')
    .doc(idOf(item, openid))
    .update({ data: { state: outcome, at: Date.now(), ...(errorCode === undefined ? {} : { errorCode }) } })
  const subscription = collection('subscriptions').where({
    _id: `${openid}.${item.template}`,
    credits: command.gt(0),
  })
  if (outcome === 'sent') await subscription.update({ data: { credits: command.inc(-1) } })
  // The platform knows better: the person has taken their consent back.
  if (outcome === 'refused') await subscription.update({ data: { credits: 0 } })
  return outcome
}
