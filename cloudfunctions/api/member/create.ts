import { memberCreate } from '@contract/member/endpoints'
import type { Member } from '@contract/member/entity'
import { grantOf, placementOf } from '../../_domain/member/grants'
import { lockOrganization } from '../../_domain/organization/lock'
import { AppError } from '../../_kernel/app-error'
import { collection } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { idFrom } from '../../_kernel/ids'
import { transact } from '../../_kernel/transaction'
import { showMember } from './show'

/** The id follows from the sender's nonce: a form sent twice is one entry, even where namesakes are allowed. */
export const createMember = handler(memberCreate, async ({ input, now, caller, organization, audit }) => {
  const { organizationId, isAnotherPerson, nonce, ...told } = input
  const _id = idFrom('member', caller.personId, nonce)
  const member = await transact(async (transaction) => {
    // Locked before looking, so that a form sent twice at once finds the first one's entry.
    const branch = await lockOrganization(transaction, organizationId, now, 'MEMBER_NEEDS_BRANCH')
    const { data: earlier } = await transaction.collection('members').doc(_id).get()
    if (earlier) return earlier
    const same = collection('members').where({ organizationId, state: 'active', name: told.name })
    if (!isAnotherPerson && (await same.count()).total > 0) throw new AppError('MEMBER_SAME_NAME')
    const entry: Member = {
      _id,
      ...placementOf(branch),
      ...told,
      state: 'active',
      isBound: false,
      createdAt: now,
      updatedAt: now,
    }
    await transaction.collection('members').add({ data: entry })
    const grant = grantOf(entry, 'member', branch, caller.personId, now)
    await transaction.collection('grants').add({ data: grant })
    return entry
  })
  audit({ id: member._id, organizationId, path: organization.path })
  return showMember(member)
})
