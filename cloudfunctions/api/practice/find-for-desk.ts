import { type PracticeLine, practiceFindForDesk } from '@contract/library/practice'
import { collection } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { pageOf } from '../../_kernel/paging'

export const findPracticesForDesk = handler(practiceFindForDesk, ({ input }) =>
  pageOf(
    collection('practices')
      .where({ path: input.organizationId, ...(input.state && { state: input.state }) })
      .orderBy('updatedAt', 'desc')
      .orderBy('_id', 'desc'),
    input.offset,
    ({ _id, title, organizationName, state, remark, updatedAt, regulationId }): PracticeLine => ({
      _id,
      title,
      organizationName,
      state,
      remark,
      updatedAt,
      regulationId,
    }),
  ),
)
