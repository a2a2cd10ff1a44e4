import { organizationFindMoves } from '@contract/organization/endpoints'
import { collection } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { pageOf } from '../../_kernel/paging'
import { command } from '../../_kernel/sdk'
import { showMove } from './show-move'

export const findMoves = handler(organizationFindMoves, ({ input, caller }) =>
  pageOf(
    collection('jobs')
      .where({ path: command.in(caller.subtrees(['administrator'])) })
      .orderBy('createdAt', 'desc')
      .orderBy('_id', 'desc'),
    input.offset,
    showMove,
  ),
)
