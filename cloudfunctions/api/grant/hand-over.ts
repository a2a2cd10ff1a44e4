import { grantHandOver } from '@contract/grant/endpoints'
import { grantOf } from '../../_domain/member/grants'
import { followPerson, lockPerson, writePerson } from '../../_domain/member/person'
import { lockOrganization } from '../../_domain/organization/lock'
import { AppError } from '../../_kernel/app-error'
import { handler } from '../../_kernel/handler'
import { transact } from '../../_kernel/transaction'

/** One transaction over both persons: before it the one is secretary, after it the other. */
export const handOverGrant = handler(grantHandOver, async ({ input, now, caller, organization, audit }) => {
  const { organizationId, fromPersonId, toPersonId } = input
  if (fromPersonId === toPersonId) throw new AppError('GRANT_PERSON_UNKNOWN')
  const described = await transact(async (transaction) => {
    const branch = await lockOrganization(transaction, organizationId, now, 'NOT_FOUND')
    const leaving = await lockPerson(transaction, fromPersonId, now)
    const revoked = leaving.grants.filter(
      (grant) => grant.role === 'secretary' && grant.organizationId === organizationId,
    )
    if (revoked.length === 0) throw new AppError('GRANT_NO_SECRETARY')
    const successor = await lockPerson(transaction, toPersonId, now)
    const { member } = successor
    if (!member || member.state === 'left' || !caller.holds(['administrator'], member.path))
      throw new AppError('GRANT_PERSON_UNKNOWN')
    const granted = [grantOf(member, 'secretary', branch, caller.personId, now)]
    return {
      to: await writePerson(transaction, successor, { granted }),
      from: await writePerson(transaction, leaving, { revoked }),
    }
  })
  await followPerson(toPersonId, described.to)
  await followPerson(fromPersonId, described.from)
  const grantId = `${toPersonId}.secretary.${organizationId}`
  audit({ id: grantId, organizationId, path: organization.path })
  return { grantId }
})
