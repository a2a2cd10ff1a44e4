import type { Grant, Member } from '@contract/member/entity'
import type { Organization } from '@contract/organization/entity'
import type { Role } from '@contract/roles'
import { AppError } from '../../_kernel/app-error'
import type { Caller } from '../../_kernel/caller'
import { collection } from '../../_kernel/collections'
import { command } from '../../_kernel/sdk'
import type { Transaction } from '../../_kernel/transaction'
import { lockOrganization } from '../organization/lock'

export const placementOf = ({ _id, path, order }: Organization) => ({
  organizationId: _id,
  path,
  organizationOrder: order,
})

/** A role on an organisation, as it is stored. */
export const grantOf = (
  person: Pick<Member, '_id' | 'name'>,
  role: Role,
  organization: Organization,
  by: string,
  now: number,
): Grant => ({
  _id: `${person._id}.${role}.${organization._id}`,
  ...placementOf(organization),
  organizationName: organization.name,
  personId: person._id,
  personName: person.name,
  role,
  grantedBy: by,
  grantedAt: now,
})

/** Roles that must not end unnoticed: a branch keeps a secretary, the city keeps an administrator. */
const refusalFor = ({ role, path }: Grant) => {
  if (role === 'secretary') return 'SECRETARY_NEEDED'
  if (role === 'administrator' && path.length === 1) return 'GRANT_LAST_ADMINISTRATOR'
  return null
}

/** Locks an organisation that is still there; a closed one needs nobody. */
const isLiving = async (transaction: Transaction, organizationId: string, now: number) => {
  const { data: organization } = await transaction.collection('organizations').doc(organizationId).get()
  if (!organization?.isActive) return false
  await lockOrganization(transaction, organizationId, now, 'ORGANIZATION_CLOSED')
  return true
}

/**
 * Refuses where one of the grants is the last of its kind on its organisation. The organisation is locked first:
 * of two secretaries who go at the same time, the second one is found to be the last.
 */
export const refuseVacancy = async (transaction: Transaction, revoked: readonly Grant[], now: number) => {
  for (const grant of revoked) {
    const refusal = refusalFor(grant)
    if (!refusal) continue
    if (!(await isLiving(transaction, grant.organizationId, now))) continue
    const { total } = await collection('grants')
      .where({
        organizationId: grant.organizationId,
        role: grant.role,
        personId: command.neq(grant.personId),
      })
      .count()
    if (total === 0) throw new AppError(refusal)
  }
}

/**
 * Whose account a person's entry is bound to, and whose name it bears, decides who has the roles: whoever changes
 * either answers for all of them. A secretary does for the roles of their own branch.
 */
export const requireOverGrants = (
  caller: Caller,
  grants: readonly Pick<Grant, 'role' | 'organizationId' | 'path'>[],
) => {
  const isTheirs = ({ role, organizationId, path }: Pick<Grant, 'role' | 'organizationId' | 'path'>) =>
    ((role === 'member' || role === 'secretary') && caller.keeps({ organizationId })) ||
    caller.holds(['administrator'], path)
  if (!grants.every(isTheirs)) throw new AppError('MEMBER_HAS_ROLES')
}
