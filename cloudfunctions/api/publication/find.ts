import { publicationFind } from '@contract/publication/endpoints'
import type { PublicationState } from '@contract/publication/entity'
import { STEPS } from '@contract/publication/rules'
import { collection } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { pageOf } from '../../_kernel/paging'
import { command } from '../../_kernel/sdk'
import { publicationLine } from './show'

/** What each of the caller's roles may sign, in the subtrees where they hold it, and they have not signed yet. */
export const findPublications = handler(publicationFind, async ({ input, caller }) => {
  const asked = Object.values(STEPS)
    .map(({ from, role }) => ({ state: from as PublicationState, ids: caller.subtrees([role]) }))
    .filter(({ ids }) => ids.length > 0)
    .map(({ state, ids }) => ({
      state,
      path: command.in(ids),
      'signatures.by': command.neq(caller.personId),
    }))
  return pageOf(
    collection('publications').where(command.or(asked)).orderBy('updatedAt', 'asc').orderBy('_id', 'asc'),
    input.offset,
    publicationLine,
  )
})
