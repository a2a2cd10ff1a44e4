import { memberMove } from '@contract/member/endpoints'
import { grantOf, placementOf, refuseVacancy } from '../../_domain/member/grants'
import { changePerson } from '../../_domain/member/person'
import { lockOrganization } from '../../_domain/organization/lock'
import { AppError } from '../../_kernel/app-error'
import { find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'

const ROLES_THAT_MOVE = ['supervisor', 'administrator'] as const

export const moveMember = handler(memberMove, async ({ input, now, caller, audit }) => {
  const { personId, toOrganizationId } = input
  const member = caller.require(ROLES_THAT_MOVE, await find('members', personId))
  const target = caller.require(ROLES_THAT_MOVE, await find('organizations', toOrganizationId))
  const fromOrganizationId = member.organizationId
  await changePerson(personId, now, async (person, transaction) => {
    if (person.member?.organizationId !== fromOrganizationId || person.member.state !== 'active')
      throw new AppError('MEMBER_NOT_ACTIVE')
    if (fromOrganizationId === toOrganizationId) return {}
    const branch = await lockOrganization(transaction, toOrganizationId, now, 'MEMBER_NEEDS_BRANCH')
    const revoked = person.grants.filter((grant) => grant.organizationId === fromOrganizationId)
    await refuseVacancy(transaction, revoked, now)
    return {
      member: { ...placementOf(branch), partyGroup: '', duty: '' },
      revoked,
      granted: [grantOf(person.member, 'member', branch, caller.personId, now)],
    }
  })
  audit({ id: personId, organizationId: toOrganizationId, path: target.path })
  return { personId }
})
