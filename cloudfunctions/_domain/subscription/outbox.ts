import type { OutboxItem } from '@contract/subscription/entity'
import { DAY } from '@contract/time'
import { collection } from '../../_kernel/collections'
import { isDuplicate } from '../../_kernel/transaction'

interface Message extends Pick<OutboxItem, 'template' | 'audience' | 'data' | 'page'> {
  /** Deterministic, so that what is put in twice goes out once: `<noun>.<id>.<event>`. */
  id: string
  now: number
  /** After this nobody wants to be told any more; a week by default. */
  expiresAt?: number
  /** Goes out in quiet hours too: only the cancelling of something that starts within them. */
  isUrgent?: boolean
}

/** Puts something into the outbox; `dispatch` sends it within a minute or when quiet hours are over. */
export const enqueue = async ({
  id,
  now,
  expiresAt = now + 7 * DAY,
  isUrgent = false,
  ...message
}: Message) => {
  const item: OutboxItem = {
    _id: id,
    ...message,
    state: 'waiting',
    cursor: '',
    leaseUntil: 0,
    leaseBy: '',
    notBefore: now,
    expiresAt,
    isUrgent,
    counts: { sent: 0, refused: 0, failed: 0, unknown: 0 },
    createdAt: now,
    updatedAt: now,
  }
  try {
    await collection('outbox').add({ data: item })
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
}
