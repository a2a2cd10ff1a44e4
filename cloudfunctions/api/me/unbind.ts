import { meUnbind } from '@contract/me/endpoints'
import { changePerson } from '../../_domain/member/person'
import { handler } from '../../_kernel/handler'

export const unbindMe = handler(meUnbind, async ({ caller, now, audit }) => {
  await changePerson(caller.personId, now, () => ({ member: { isBound: false }, unbinds: true }))
  audit({ id: caller.personId })
  return {}
})
