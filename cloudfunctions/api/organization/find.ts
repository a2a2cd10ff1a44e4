import { organizationFind } from '@contract/organization/endpoints'
import { collection } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { pageOf } from '../../_kernel/paging'
import { command } from '../../_kernel/sdk'
import { showOrganization } from './show'

const FOUND_AT_ONCE = 200

export const findOrganizations = handler(organizationFind, ({ input }) => {
  const condition = {
    isActive: true,
    ...(input.parentId ? { parentId: input.parentId } : {}),
    ...(input.isAboveBranch
      ? { level: command.in(['work-committee', 'party-committee', 'general-branch']) }
      : {}),
  }
  const query = collection('organizations').where(condition).orderBy('order', 'asc')
  return pageOf(query, input.offset, showOrganization, FOUND_AT_ONCE)
})
