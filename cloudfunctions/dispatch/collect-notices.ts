import { noticeMessage } from '@contract/subscription/messages'
import { enqueue } from '../_domain/subscription/outbox'
import { collection, find } from '../_kernel/collections'

const AT_ONCE = 100

const outboxIdOf = (noticeId: string) => `notice.${noticeId}`

/** Withdrawn while it was being put in: whoever withdrew it found nothing in the outbox to take back. */
const takeBackIfWithdrawn = async (noticeId: string, now: number) => {
  if ((await find('notices', noticeId))?.state === 'sent') return
  await collection('outbox')
    .where({ _id: outboxIdOf(noticeId), state: 'waiting' })
    .update({ data: { state: 'withdrawn', updatedAt: now } })
}

/**
 * Puts notices that are to be pushed into the outbox. The outbox id follows from the notice's, so a run that is cut
 * off between the two writes does no harm: the next one does both again.
 */
export const collectNotices = async (now: number) => {
  const { data } = await collection('notices').where({ push: 'waiting', state: 'sent' }).limit(AT_ONCE).get()
  for (const notice of data) {
    await enqueue({
      id: outboxIdOf(notice._id),
      template: 'notice',
      audience: notice.audience,
      data: noticeMessage({ ...notice, sentAt: notice.sentAt ?? now }),
      page: `pages/visitor/notice/index?id=${notice._id}`,
      now,
      notBefore: notice.validFrom,
      expiresAt: notice.validUntil,
    })
    const { stats } = await collection('notices')
      .where({ _id: notice._id, push: 'waiting', state: 'sent' })
      .update({ data: { push: 'queued' } })
    if (stats.updated === 0) await takeBackIfWithdrawn(notice._id, now)
  }
}
