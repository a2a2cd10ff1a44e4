import { organizationUpdate } from '@contract/organization/endpoints'
import { refuseTaken } from '../../_domain/organization/taken'
import { AppError } from '../../_kernel/app-error'
import { collection, find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { showOrganization } from './show'

/**
 * Records made before keep the name they were made under; people and waiting requests show the new one, and a brand
 * takes it with its next save.
 */
export const updateOrganization = handler(organizationUpdate, async ({ input, now, caller, audit }) => {
  const { organizationId, ...told } = input
  const organization = caller.require(['administrator'], await find('organizations', organizationId))
  const changed = await refuseTaken(() =>
    collection('organizations')
      .where({ _id: organizationId, isActive: true })
      .update({ data: { ...told, updatedAt: now } }),
  )
  if (changed.stats.updated === 0) throw new AppError('ORGANIZATION_CLOSED')
  if (told.name !== organization.name)
    await Promise.all([
      collection('identities')
        .where({ 'branch.organizationId': organizationId })
        .update({ data: { 'branch.organizationName': told.name } }),
      collection('bindings')
        .where({ organizationId })
        .update({ data: { organizationName: told.name } }),
    ])
  audit({ id: organizationId, organizationId, path: organization.path })
  return showOrganization({ ...organization, ...told })
})
