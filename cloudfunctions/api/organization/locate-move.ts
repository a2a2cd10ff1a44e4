import type { Organization } from '@contract/organization/entity'
import { refuseParent } from '@contract/organization/rules'
import { AppError, refuse } from '../../_kernel/app-error'
import type { Caller } from '../../_kernel/caller'
import { find } from '../../_kernel/collections'

/** What moves, from where, to where. */
export interface Places {
  organization: Organization
  from: Organization
  to: Organization
}

/**
 * The places of a move, for an administrator of what it leaves and of what it joins: taking an organisation away is the
 * business of whoever it is taken from.
 */
export const locateMove = async (
  caller: Caller,
  { organizationId, parentId }: { organizationId: string; parentId: string },
): Promise<Places> => {
  const [organization, to] = await Promise.all([
    find('organizations', organizationId),
    find('organizations', parentId),
  ])
  const moved = caller.require(['administrator'], organization)
  const target = caller.require(['administrator'], to)
  if (!moved.parentId) throw new AppError('ORGANIZATION_ROOT')
  const from = caller.require(['administrator'], await find('organizations', moved.parentId))
  refuse(refuseParent(moved, target))
  return { organization: moved, from, to: target }
}
