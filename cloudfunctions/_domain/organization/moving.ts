import type { Organization } from '@contract/organization/entity'
import { AppError } from '../../_kernel/app-error'
import { collection } from '../../_kernel/collections'
import { command } from '../../_kernel/sdk'

/** More moves than this are never under way at once. */
const MOST = 100

/**
 * Refuses where one of the places lies within a subtree that is being moved: what is read there may be old or new.
 * With `whole`, also where a move is under way below it, or started or ends below it.
 */
export const refuseMoving = async (places: readonly Organization[], whole?: Organization) => {
  const { data } = await collection('jobs')
    .where({ kind: 'organization-move', state: command.in(['moving', 'checking']) })
    .limit(MOST)
    .get()
  for (const { organizationId, path, formerPath } of data) {
    const isWithin = places.some((place) => place.path.includes(organizationId))
    const isBelow = whole && [...path, ...formerPath].includes(whole._id)
    if (isWithin || isBelow) throw new AppError('ORGANIZATION_MOVING')
  }
}
