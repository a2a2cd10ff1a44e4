import { feedbackFindForPublication } from '@contract/feedback/endpoints'
import { collection } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { pageOf } from '../../_kernel/paging'
import { command } from '../../_kernel/sdk'
import { showRow } from './show'

export const findFeedbackForPublication = handler(feedbackFindForPublication, ({ input, caller }) =>
  pageOf(
    collection('feedback')
      .where({
        path: command.in(caller.subtrees(['content-reviewer'])),
        state: command.in(['answered', 'closed']),
        kind: command.neq('report'),
        'check.state': 'passed',
        mayPublish: true,
        isPublished: input.isPublished,
      })
      .orderBy('createdAt', 'desc')
      .orderBy('_id', 'desc'),
    input.offset,
    (feedback) => ({
      ...showRow(feedback),
      reply: feedback.reply?.text ?? '',
      isPublished: feedback.isPublished,
      updatedAt: feedback.updatedAt,
    }),
  ),
)
