import { noticeApprove } from '@contract/notice/endpoints'
import type { Notice } from '@contract/notice/entity'
import { pushNotice } from '../../_domain/home/summary'
import { AppError } from '../../_kernel/app-error'
import { collection, find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'

/** A second person lets a public notice out, or sends it back; who wrote it cannot approve it. */
export const approveNotice = handler(noticeApprove, async ({ input, caller, now, audit }) => {
  const notice = caller.require(['content-reviewer'], await find('notices', input.noticeId))
  audit({ ...notice, id: notice._id })
  if (notice.createdBy === caller.personId) throw new AppError('NOTICE_SELF_APPROVAL')
  const { mayPublish, remark } = input
  const decided: Pick<Notice, 'state' | 'approvedBy' | 'sentAt' | 'remark' | 'updatedAt'> = mayPublish
    ? { state: 'sent', approvedBy: caller.personId, sentAt: now, remark: '', updatedAt: now }
    : { state: 'returned', approvedBy: null, sentAt: null, remark, updatedAt: now }
  const { stats } = await collection('notices')
    .where({ _id: notice._id, state: 'waiting-approval' })
    .update({ data: decided })
  if (!stats.updated) throw new AppError('NOTICE_STATE')
  if (mayPublish) await pushNotice({ ...notice, ...decided }, now)
  return { state: decided.state }
})
