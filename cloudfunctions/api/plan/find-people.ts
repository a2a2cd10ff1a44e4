import { planFindPeople } from '@contract/plan/endpoints'
import { collection, find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { pageOf } from '../../_kernel/paging'
import { beginsWith } from '../member/name'

const ROSTER_PAGE = 100

export const findPeople = handler(planFindPeople, async ({ input, caller }) => {
  const { organizationId } = caller.require(['secretary'], await find('brands', input.brandId))
  const query = collection('members')
    .where({
      path: organizationId,
      state: 'active',
      ...(input.name ? { name: beginsWith(input.name) } : {}),
    })
    .orderBy('name', 'asc')
    .orderBy('_id', 'asc')
  return pageOf(
    query,
    input.offset,
    ({ _id: personId, name, duty, partyGroup }) => ({
      personId,
      name,
      note: [duty, partyGroup].filter(Boolean).join(' · '),
    }),
    ROSTER_PAGE,
  )
})
