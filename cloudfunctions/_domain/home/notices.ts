import { noticeHead, SUMMARY_SIZES, summaryIdOf } from '@contract/home/rules'
import type { Notice } from '@contract/notice/entity'
import { collection } from '../../_kernel/collections'
import { command } from '../../_kernel/sdk'
import { openSummary } from './revision'

const REMEMBERED_WITHDRAWALS = 50

/**
 * Puts a sent notice into the summary of its audience: one database call, three the first time an audience gets
 * one. Asking twice adds it once; a notice withdrawn meanwhile is not brought back.
 */
export const pushNotice = async (notice: Notice, now = Date.now()) => {
  const id = summaryIdOf(notice.audience)
  const push = () =>
    collection('summaries')
      .where({
        _id: id,
        'notices._id': command.neq(notice._id),
        withdrawnNotices: command.neq(notice._id),
      })
      .update({
        data: {
          notices: command.push({
            each: [noticeHead(notice)],
            sort: { isPinned: -1, sentAt: -1 },
            slice: SUMMARY_SIZES.notices,
          }),
          'revisions.notices': command.inc(1),
          updatedAt: now,
        },
      })
  if ((await push()).stats.updated > 0) return
  await openSummary(id, now)
  await push()
}

/** Takes a withdrawn notice out of the summary of its audience: one database call. */
export const dropNotice = async (notice: Pick<Notice, '_id' | 'audience'>, now = Date.now()) => {
  await collection('summaries')
    .where({ _id: summaryIdOf(notice.audience) })
    .update({
      data: {
        notices: command.pull({ _id: notice._id }),
        withdrawnNotices: command.push({ each: [notice._id], slice: -REMEMBERED_WITHDRAWALS }),
        'revisions.notices': command.inc(1),
        updatedAt: now,
      },
    })
}
