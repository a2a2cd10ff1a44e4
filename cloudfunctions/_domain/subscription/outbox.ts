import type { OutboxItem } from '@contract/subscription/entity'
import { DAY } from '@contract/time'
import { collection } from '../../_kernel/collections'
import { isDuplicate } from '../../_kernel/transaction'

interface Message extends Pick<OutboxItem, 'template' | 'audience' | 'data' | 'page'> {
  /** Deterministic, so that what is put in twice goes out once: `<noun>.<id>.<event>`. */
  id: string
  now: number
  /** Not sent before; at once by default. */
  notBefore?: number
  /** After this nobody wants to be told any more; a week by default. */
  expiresAt?: number
  /** Goes out in quiet hours too: only the cancelling of something that starts within them. */
  isUrgent?: boolean
}

/** The outbox item of a message, for those who put it in together with what it tells of, in one transaction. */
export const outboxItem = ({
  id,
  now,
  notBefore = now,
  expiresAt = now + 7 * DAY,
  isUrgent = false,
  ...message
}: Message): OutboxItem => ({
  _id: id,
  ...message,
  state: 'waiting',
  cursor: '',
  leaseUntil: 0,
  leaseBy: '',
  notBefore,
  expiresAt,
  isUrgent,
  counts: { sent: 0, refused: 0, failed: 0, unknown: 0 },
  createdAt: now,
  updatedAt: now,
})

/** Puts something into the outbox; `dispatch` sends it within a minute or when quiet hours are over. */
export const enqueue = async (message: Message) => {
  try {
    await collection('outbox').add({ data: outboxItem(message) })
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
}
