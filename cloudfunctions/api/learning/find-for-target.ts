import { learningFindForTarget } from '@contract/library/learning'
import { collection } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { pageOf } from '../../_kernel/paging'
import { learningNote } from './show'

export const findLearningsForTarget = handler(learningFindForTarget, ({ input }) =>
  pageOf(
    collection('learnings')
      .where({ 'target.id': input.targetId })
      .orderBy('createdAt', 'desc')
      .orderBy('_id', 'desc'),
    input.offset,
    learningNote,
    10,
  ),
)
