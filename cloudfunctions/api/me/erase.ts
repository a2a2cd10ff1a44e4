import { meErase } from '@contract/me/endpoints'
import { ERASED_NAME } from '@contract/member/entity'
import { eraseTraces } from '../../_domain/member/erase'
import { refuseVacancy } from '../../_domain/member/grants'
import { changePerson, lockPerson } from '../../_domain/member/person'
import { forgetAccounts } from '../../_domain/subscription/forget'
import { handler } from '../../_kernel/handler'
import { transact } from '../../_kernel/transaction'

export const eraseMe = handler(meErase, async ({ caller, now, audit }) => {
  const { personId } = caller
  // Asked before anything is touched, so that a refusal leaves all as it was.
  await transact(async (transaction) => {
    const { grants } = await lockPerson(transaction, personId, now)
    await refuseVacancy(transaction, grants, now)
  })
  await eraseTraces(personId)
  const { identities } = await changePerson(personId, now, async ({ grants }, transaction) => {
    await refuseVacancy(transaction, grants, now)
    return {
      member: { name: ERASED_NAME, partyGroup: '', duty: '', state: 'left', isBound: false },
      revoked: grants,
      unbinds: true,
    }
  })
  await forgetAccounts(identities)
  // Once more, for what was recorded between the two steps.
  await eraseTraces(personId)
  audit({ id: personId })
  return {}
})
