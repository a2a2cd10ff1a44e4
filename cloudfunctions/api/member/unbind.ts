import { memberUnbind } from '@contract/member/endpoints'
import { requireOverGrants } from '../../_domain/member/grants'
import { changePerson } from '../../_domain/member/person'
import { forgetAccounts } from '../../_domain/subscription/forget'
import { find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'

export const unbindMember = handler(memberUnbind, async ({ input, now, caller, audit }) => {
  const { personId } = input
  const member = caller.require(['secretary', 'administrator'], await find('members', personId))
  const { identities } = await changePerson(personId, now, ({ grants }) => {
    requireOverGrants(caller, grants)
    return { member: { isBound: false }, unbinds: true }
  })
  await forgetAccounts(identities)
  audit({ id: personId, organizationId: member.organizationId, path: member.path })
  return { personId }
})
