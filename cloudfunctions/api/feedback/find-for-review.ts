import { feedbackFindForReview } from '@contract/feedback/endpoints'
import { collection } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { pageOf } from '../../_kernel/paging'
import { command } from '../../_kernel/sdk'
import { showRow } from './show'

export const findFeedbackForReview = handler(feedbackFindForReview, ({ input, caller }) =>
  pageOf(
    collection('feedback')
      .where({ 'check.state': 'waiting', path: command.in(caller.subtrees(['content-reviewer'])) })
      .orderBy('createdAt', 'asc')
      .orderBy('_id', 'asc'),
    input.offset,
    ({ history, check, ...feedback }) => {
      const { authorName: _author, ...row } = showRow({ history, check, ...feedback })
      const last = history[history.length - 1]
      return { ...row, label: check.label, reason: last?.action === 'reopen' ? last.remark : '' }
    },
  ),
)
