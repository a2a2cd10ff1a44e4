import { feedbackFindMine } from '@contract/feedback/endpoints'
import { collection } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { pageOf } from '../../_kernel/paging'
import { showStatus } from './show'

export const findMyFeedback = handler(feedbackFindMine, ({ input, caller }) =>
  pageOf(
    collection('feedback').where({ authorId: caller.personId }).orderBy('createdAt', 'desc'),
    input.offset,
    (feedback) => ({ _id: feedback._id, ...showStatus(feedback) }),
  ),
)
