import { memberFind } from '@contract/member/endpoints'
import { collection } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { pageOf } from '../../_kernel/paging'
import { beginsWith } from './name'
import { showMember } from './show'

const ROSTER_PAGE = 50

export const findMembers = handler(memberFind, ({ input, organization }) => {
  const condition = {
    organizationId: organization.organizationId,
    state: 'active',
    ...(input.name ? { name: beginsWith(input.name) } : {}),
  }
  const query = collection('members').where(condition).orderBy('name', 'asc').orderBy('_id', 'asc')
  return pageOf(query, input.offset, showMember, ROSTER_PAGE)
})
