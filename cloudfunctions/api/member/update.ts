import { memberUpdate } from '@contract/member/endpoints'
import { requireOverGrants } from '../../_domain/member/grants'
import { changePerson } from '../../_domain/member/person'
import { AppError } from '../../_kernel/app-error'
import { find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { showMember } from './show'

export const updateMember = handler(memberUpdate, async ({ input, now, caller, audit }) => {
  const { personId, ...told } = input
  const member = caller.require(['secretary', 'administrator'], await find('members', personId))
  await changePerson(personId, now, (person) => {
    if (person.member?.organizationId !== member.organizationId || person.member.state !== 'active')
      throw new AppError('MEMBER_NOT_ACTIVE')
    const isRenamed = person.member.name !== told.name
    if (isRenamed) requireOverGrants(caller, person.grants)
    return {
      member: told,
      granted: isRenamed ? person.grants.map((grant) => ({ ...grant, personName: told.name })) : [],
    }
  })
  audit({ id: personId, organizationId: member.organizationId, path: member.path })
  return showMember({ ...member, ...told })
})
