import { organizationClose } from '@contract/organization/endpoints'
import { endBrand, settleEnd } from '../../_domain/brand/end'
import { endGrants } from '../../_domain/organization/end-grants'
import { lockOrganization } from '../../_domain/organization/lock'
import { AppError } from '../../_kernel/app-error'
import { collection, find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { type Transaction, transact } from '../../_kernel/transaction'

/** Its brand ends with it: the name is free again, and the page stays for who kept its address. */
const endOwnBrand = async (transaction: Transaction, organizationId: string, by: string, now: number) => {
  const { data: slot } = await transaction.collection('brandSlots').doc(organizationId).get()
  if (!slot) return null
  const { data: brand } = await transaction.collection('brands').doc(slot.brandId).get()
  return brand ? endBrand(transaction, brand, { by, reason: '组织已撤销', now }) : null
}

export const closeOrganization = handler(organizationClose, async ({ input, now, caller, audit }) => {
  const { organizationId } = input
  const organization = caller.require(['administrator'], await find('organizations', organizationId))
  if (!organization.parentId) throw new AppError('ORGANIZATION_ROOT')
  const ended = await transact(async (transaction) => {
    // Locked before counting: whoever adds a member or a child at this moment waits here, and then finds it closed.
    await lockOrganization(transaction, organizationId, now, 'ORGANIZATION_CLOSED')
    const [children, members] = await Promise.all([
      collection('organizations').where({ parentId: organizationId, isActive: true }).count(),
      collection('members').where({ organizationId, state: 'active' }).count(),
    ])
    if (children.total + members.total > 0) throw new AppError('ORGANIZATION_NOT_EMPTY')
    await transaction
      .collection('organizations')
      .doc(organizationId)
      .update({ data: { isActive: false, closedAt: now } })
    return endOwnBrand(transaction, organizationId, caller.personId, now)
  })
  if (ended) await settleEnd(ended, now)
  // Broken off here, the night ends them.
  await endGrants(organizationId, now)
  audit({ id: organizationId, organizationId, path: organization.path })
  return { organizationId }
})
