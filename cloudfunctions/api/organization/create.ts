import { organizationCreate } from '@contract/organization/endpoints'
import type { Organization } from '@contract/organization/entity'
import { mayContain } from '@contract/organization/rules'
import { lockOrganization } from '../../_domain/organization/lock'
import { refuseMoving } from '../../_domain/organization/moving'
import { nextOrder } from '../../_domain/organization/order'
import { refuseTaken } from '../../_domain/organization/taken'
import { AppError } from '../../_kernel/app-error'
import { find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { newId } from '../../_kernel/ids'
import { transact } from '../../_kernel/transaction'
import { showOrganization } from './show'

export const createOrganization = handler(organizationCreate, async ({ input, now, caller, audit }) => {
  const { parentId, ...told } = input
  const place = caller.require(['administrator'], await find('organizations', parentId))
  if (!mayContain(place.level, told.level)) throw new AppError('ORGANIZATION_LEVEL')
  const create = () =>
    transact(async (transaction) => {
      const parent = await lockOrganization(transaction, parentId, now, 'ORGANIZATION_CLOSED')
      await refuseMoving([parent])
      const _id = newId()
      const organization: Organization = {
        _id,
        ...told,
        parentId,
        path: [...parent.path, _id],
        order: await nextOrder(parent),
        isActive: true,
        createdAt: now,
      }
      await transaction.collection('organizations').add({ data: organization })
      return organization
    })
  const organization = await refuseTaken(create)
  audit({ id: organization._id, organizationId: organization._id, path: organization.path })
  return showOrganization(organization)
})
