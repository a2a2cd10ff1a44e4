import type { Job } from '@contract/job/entity'
import { organizationMove } from '@contract/organization/endpoints'
import type { Organization } from '@contract/organization/entity'
import { refuseParent } from '@contract/organization/rules'
import { lockOrganization } from '../../_domain/organization/lock'
import { refuseMoving } from '../../_domain/organization/moving'
import { nextOrder } from '../../_domain/organization/order'
import { refuseTaken } from '../../_domain/organization/taken'
import { AppError, refuse } from '../../_kernel/app-error'
import { collection } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { newId } from '../../_kernel/ids'
import { transact } from '../../_kernel/transaction'
import { locateMove, type Places } from './locate-move'
import { showMove } from './show-move'

const parentOf = ({ _id, name }: Organization) => ({ organizationId: _id, organizationName: name })

const jobOf = (
  { organization, from, to }: Places,
  place: { path: string[]; order: number },
  total: number,
  now: number,
): Job => ({
  _id: newId(),
  organizationId: organization._id,
  path: place.path,
  organizationOrder: place.order,
  kind: 'organization-move',
  organizationName: organization.name,
  from: parentOf(from),
  to: parentOf(to),
  formerPath: organization.path,
  state: 'moving',
  step: 'organizations',
  cursor: 0,
  mended: 0,
  progress: { done: 0, total },
  failures: 0,
  notBefore: now,
  leaseUntil: 0,
  leaseBy: '',
  createdAt: now,
  startedAt: null,
  finishedAt: null,
  updatedAt: now,
})

/** The organisation itself stands at its new place at once; whatever lies below follows with the job. */
export const moveOrganization = handler(organizationMove, async ({ input, now, caller, audit }) => {
  const { organizationId, fromParentId, parentId } = input
  const seen = await locateMove(caller, input)
  const { total } = await collection('organizations').where({ path: organizationId }).count()
  const rootId = seen.organization.path[0]
  const job = await refuseTaken(() =>
    transact(async (transaction) => {
      // All moves meet at the root: of two that overlap, the second one finds the first one's job.
      await lockOrganization(transaction, rootId, now, 'ORGANIZATION_CLOSED')
      const lock = (id: string) => lockOrganization(transaction, id, now, 'ORGANIZATION_CLOSED')
      const organization = await lock(organizationId)
      const to = await lock(parentId)
      refuse(refuseParent(organization, to))
      if (organization.parentId !== fromParentId) throw new AppError('CONFLICT')
      await refuseMoving([organization, to], organization)
      const place = { path: [...to.path, organizationId], order: await nextOrder(to) }
      const begun = jobOf({ ...seen, organization, to }, place, total, now)
      await transaction
        .collection('organizations')
        .doc(organizationId)
        .update({ data: { parentId, ...place } })
      await transaction.collection('jobs').add({ data: begun })
      return begun
    }),
  )
  audit({ id: organizationId, organizationId, path: job.path })
  return showMove(job)
})
