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
      .orderBy('createdAt', 'asc'),
    input.offset,
    (feedback) => ({ ...showRow(feedback), label: feedback.check.label }),
  ),
)
