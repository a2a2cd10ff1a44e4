import { grantCreate } from '@contract/grant/endpoints'
import type { Member } from '@contract/member/entity'
import { grantOf, placementOf } from '../../_domain/member/grants'
import { changePerson } from '../../_domain/member/person'
import { lockOrganization } from '../../_domain/organization/lock'
import { AppError } from '../../_kernel/app-error'
import type { Caller } from '../../_kernel/caller'
import { collection, find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { newId } from '../../_kernel/ids'
import { transact } from '../../_kernel/transaction'

/** Someone on a roster the administrator is responsible for; anybody else does not exist for them. */
const requirePerson = async (caller: Caller, personId: string) => {
  const member = await find('members', personId)
  if (!member || member.state === 'left' || !caller.holds(['administrator'], member.path))
    throw new AppError('GRANT_PERSON_UNKNOWN')
  return member
}

/** Enters someone who is on no roster; the organisation's invite code binds them like everybody else. */
const enterPerson = (name: string, organizationId: string, now: number) =>
  transact(async (transaction) => {
    const organization = await lockOrganization(transaction, organizationId, now, 'ORGANIZATION_CLOSED')
    // Sent twice at once, the second one finds whom the first one entered.
    const { data } = await collection('members')
      .where({ organizationId, state: 'outside', name })
      .limit(1)
      .get()
    if (data[0]) return data[0]
    const member: Member = {
      _id: newId(),
      ...placementOf(organization),
      name,
      partyGroup: '',
      duty: '',
      state: 'outside',
      isBound: false,
      createdAt: now,
      updatedAt: now,
    }
    await transaction.collection('members').add({ data: member })
    return member
  })

export const createGrant = handler(grantCreate, async ({ input, now, caller, organization, audit }) => {
  const { organizationId, role, person } = input
  const member =
    'personId' in person
      ? await requirePerson(caller, person.personId)
      : await enterPerson(person.name, organizationId, now)
  await changePerson(member._id, now, async (known, transaction) => {
    const place = await lockOrganization(transaction, organizationId, now, 'ORGANIZATION_CLOSED')
    const granted = grantOf({ ...member, ...known.member }, role, place, caller.personId, now)
    return known.grants.some(({ _id }) => _id === granted._id) ? {} : { granted: [granted] }
  })
  const grantId = `${member._id}.${role}.${organizationId}`
  audit({ id: grantId, organizationId, path: organization.path })
  return { grantId, personId: member._id }
})
