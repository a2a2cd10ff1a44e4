import { memberConfirmBinding } from '@contract/member/endpoints'
import type { Binding } from '@contract/member/entity'
import { requireOverGrants } from '../../_domain/member/grants'
import { adoptAccount, describePerson, lockPerson } from '../../_domain/member/person'
import { AppError } from '../../_kernel/app-error'
import type { Caller } from '../../_kernel/caller'
import { find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { isDuplicate, type Transaction, transact } from '../../_kernel/transaction'

/** Binds the account to the entry; the identity's `_id` keeps an account to one person, the lock a person to one account. */
const bind = async (
  transaction: Transaction,
  caller: Caller,
  binding: Binding,
  personId: string,
  now: number,
) => {
  const { data: waiting } = await transaction.collection('bindings').doc(binding._id).get()
  if (waiting?.state !== 'waiting' || waiting.requestedAt !== binding.requestedAt)
    throw new AppError('BINDING_DECIDED')
  const { member, grants } = await lockPerson(transaction, personId, now)
  const fits = member?.organizationId === binding.organizationId && member.name === binding.name
  if (!member || !fits || member.state === 'left') throw new AppError('NOT_FOUND')
  if (member.isBound) throw new AppError('MEMBER_ALREADY_BOUND')
  requireOverGrants(caller, grants)
  const described = await describePerson(member, grants)
  await transaction.collection('identities').add({
    data: {
      _id: `wx:${binding.openid}`,
      personId,
      name: member.name,
      ...described,
      createdAt: now,
    },
  })
  await transaction
    .collection('members')
    .doc(personId)
    .update({ data: { isBound: true } })
  await transaction.collection('bindings').doc(binding._id).remove()
  return described
}

export const confirmBinding = handler(memberConfirmBinding, async ({ input, now, caller, audit }) => {
  const binding = caller.require(['secretary', 'administrator'], await find('bindings', input.bindingId))
  const described = await transact((transaction) =>
    bind(transaction, caller, binding, input.personId, now),
  ).catch((error: unknown) => {
    throw isDuplicate(error) ? new AppError('WECHAT_ALREADY_BOUND') : error
  })
  await adoptAccount(binding.openid, input.personId, described)
  audit({ id: input.personId, organizationId: binding.organizationId, path: binding.path })
  return { personId: input.personId }
})
