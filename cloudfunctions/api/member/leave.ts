import { memberLeave } from '@contract/member/endpoints'
import { refuseVacancy } from '../../_domain/member/grants'
import { changePerson } from '../../_domain/member/person'
import { AppError } from '../../_kernel/app-error'
import { find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'

export const leaveMember = handler(memberLeave, async ({ input, now, caller, audit }) => {
  const { personId } = input
  const member = caller.require(['secretary', 'administrator'], await find('members', personId))
  const { organizationId } = member
  await changePerson(personId, now, async (person, transaction) => {
    if (person.member?.organizationId !== organizationId || person.member.state !== 'active')
      throw new AppError('MEMBER_NOT_ACTIVE')
    const revoked = person.grants.filter((grant) => grant.organizationId === organizationId)
    await refuseVacancy(transaction, revoked, now)
    return { member: { state: 'left' }, revoked, endsSessions: true }
  })
  audit({ id: personId, organizationId, path: member.path })
  return { personId }
})
