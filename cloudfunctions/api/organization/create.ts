import { organizationCreate } from '@contract/organization/endpoints'
import type { Organization } from '@contract/organization/entity'
import { mayContain, orderBetween } from '@contract/organization/rules'
import { lockOrganization } from '../../_domain/organization/lock'
import { AppError } from '../../_kernel/app-error'
import { collection, find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { newId } from '../../_kernel/ids'
import { command } from '../../_kernel/sdk'
import { transact } from '../../_kernel/transaction'
import { refuseTaken } from './name'
import { showOrganization } from './show'

/** The place behind everything under `parent`. */
const nextOrder = async (parent: Organization) => {
  const organizations = collection('organizations')
  const last = await organizations.where({ path: parent._id }).orderBy('order', 'desc').limit(1).get()
  const before = last.data[0]?.order ?? parent.order
  const following = await organizations
    .where({ order: command.gt(before) })
    .orderBy('order', 'asc')
    .limit(1)
    .get()
  const order = orderBetween(before, following.data[0]?.order ?? null)
  if (order === null) throw new Error(`no order left behind ${parent._id}: organisations need renumbering`)
  return order
}

export const createOrganization = handler(organizationCreate, async ({ input, now, caller, audit }) => {
  const { parentId, ...told } = input
  const place = caller.require(['administrator'], await find('organizations', parentId))
  if (!mayContain(place.level, told.level)) throw new AppError('ORGANIZATION_LEVEL')
  const create = () =>
    transact(async (transaction) => {
      const parent = await lockOrganization(transaction, parentId, now, 'ORGANIZATION_CLOSED')
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
