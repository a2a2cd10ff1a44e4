import { noticeWithdraw } from '@contract/notice/endpoints'
import { dropNotice } from '../../_domain/home/summary'
import { AppError } from '../../_kernel/app-error'
import { collection, find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { command } from '../../_kernel/sdk'

const SENDERS = ['secretary', 'supervisor', 'administrator'] as const

/** Takes a notice back: it is gone from every screen at once, and what was not pushed yet is not pushed any more. */
export const withdrawNotice = handler(noticeWithdraw, async ({ input, caller, now, audit }) => {
  const notice = caller.require([...SENDERS, 'content-reviewer'], await find('notices', input.noticeId))
  if (notice.audienceKey !== 'public' && !caller.holds(SENDERS, notice.path)) throw new AppError('NOT_FOUND')
  audit({ ...notice, id: notice._id })
  const { stats } = await collection('notices')
    .where({ _id: notice._id, state: command.in(['sent', 'waiting-approval', 'returned']) })
    .update({ data: { state: 'withdrawn', updatedAt: now } })
  if (!stats.updated) throw new AppError('NOTICE_STATE')
  await dropNotice(notice, now)
  await collection('outbox')
    .where({ _id: `notice.${notice._id}`, state: command.in(['waiting', 'sending']) })
    .update({ data: { state: 'withdrawn', updatedAt: now } })
  return { state: 'withdrawn' as const }
})
