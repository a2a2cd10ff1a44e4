import { organizationGet } from '@contract/organization/endpoints'
import { AppError } from '../../_kernel/app-error'
import { find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { showOrganization } from './show'

export const getOrganization = handler(organizationGet, async ({ input }) => {
  const organization = await find('organizations', input.organizationId)
  if (!organization?.isActive) throw new AppError('NOT_FOUND')
  return showOrganization(organization)
})
