import { meUnbind } from '@contract/me/endpoints'
import { changePerson } from '../../_domain/member/person'
import { forgetAccounts } from '../../_domain/subscription/forget'
import { handler } from '../../_kernel/handler'

export const unbindMe = handler(meUnbind, async ({ caller, now, audit }) => {
  const { identities } = await changePerson(caller.personId, now, () => ({
    member: { isBound: false },
    unbinds: true,
  }))
  await forgetAccounts(identities)
  audit({ id: caller.personId })
  return {}
})
