import { feedbackFind } from '@contract/feedback/endpoints'
import { collection } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { pageOf } from '../../_kernel/paging'
import { command } from '../../_kernel/sdk'
import { showRow } from './show'

export const findFeedback = handler(feedbackFind, ({ input, caller }) =>
  pageOf(
    collection('feedback')
      .where({
        path: command.in(caller.subtrees(['secretary', 'supervisor'])),
        kind: command.neq('report'),
        'check.state': 'passed',
        ...(input.states.length ? { state: command.in(input.states) } : {}),
      })
      .orderBy('createdAt', 'desc')
      .orderBy('_id', 'desc'),
    input.offset,
    showRow,
  ),
)
