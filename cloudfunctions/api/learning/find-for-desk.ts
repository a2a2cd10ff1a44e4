import { learningFindForDesk } from '@contract/library/learning'
import { collection } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { pageOf } from '../../_kernel/paging'
import { learningNote } from './show'

export const findLearningsForDesk = handler(learningFindForDesk, ({ input }) =>
  pageOf(
    collection('learnings')
      .where({ path: input.organizationId })
      .orderBy('updatedAt', 'desc')
      .orderBy('_id', 'desc'),
    input.offset,
    learningNote,
  ),
)
