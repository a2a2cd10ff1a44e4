import { feedbackFindReports } from '@contract/feedback/endpoints'
import { collection } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { pageOf } from '../../_kernel/paging'
import { command } from '../../_kernel/sdk'

export const findReports = handler(feedbackFindReports, ({ input, caller }) =>
  pageOf(
    collection('feedback')
      .where({ kind: 'report', path: command.in(caller.subtrees(['discipline-contact'])) })
      .orderBy('createdAt', 'desc')
      .orderBy('_id', 'desc'),
    input.offset,
    ({ _id, createdAt, state, target }) => ({ _id, createdAt, state, targetTitle: target.title }),
  ),
)
