import { grantRemove } from '@contract/grant/endpoints'
import { refuseVacancy } from '../../_domain/member/grants'
import { changePerson } from '../../_domain/member/person'
import { AppError } from '../../_kernel/app-error'
import { find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'

export const removeGrant = handler(grantRemove, async ({ input, now, caller, audit }) => {
  const { grantId, leavesVacant } = input
  const found = await find('grants', grantId)
  // Being a member follows from the roster and ends there.
  const grant = caller.require(['administrator'], found?.role === 'member' ? null : found)
  await changePerson(grant.personId, now, async ({ grants }, transaction) => {
    const revoked = grants.filter(({ _id }) => _id === grantId)
    if (revoked.length === 0) throw new AppError('NOT_FOUND')
    const mayBeVacant = leavesVacant && grant.role === 'secretary'
    if (!mayBeVacant) await refuseVacancy(transaction, revoked, now)
    return { revoked }
  })
  audit({ id: grantId, organizationId: grant.organizationId, path: grant.path })
  return { grantId }
})
