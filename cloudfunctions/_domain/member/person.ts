import type { Grant, Member } from '@contract/member/entity'
import type { Identity } from '@contract/session/entity'
import { collection, find } from '../../_kernel/collections'
import { command } from '../../_kernel/sdk'
import { type Transaction, transact } from '../../_kernel/transaction'

/** Everything that says who a person is and what they may do. */
export interface Person {
  personId: string
  /** Null for someone who was never on a roster nor granted a role by name. */
  member: Member | null
  grants: Grant[]
  identities: Identity[]
}

/** What becomes of a person; the identity documents follow in the same transaction. */
export interface PersonChange {
  member?: Partial<Member>
  granted?: Grant[]
  revoked?: Grant[]
  /** Signs out every website. */
  endsSessions?: boolean
  /** Takes the WeChat account off too. */
  unbinds?: boolean
}

/**
 * Reads a person as the last act on them left it. The member document is written first: whoever changes the same
 * person meanwhile fails there and starts again, so what is read after it, also outside the transaction, is settled.
 */
export const lockPerson = async (
  transaction: Transaction,
  personId: string,
  now: number,
): Promise<Person> => {
  const document = transaction.collection('members').doc(personId)
  const { data: member } = await document.get()
  if (member) await document.update({ data: { updatedAt: now } })
  const [grants, identities] = await Promise.all([
    collection('grants').where({ personId }).limit(100).get(),
    collection('identities').where({ personId }).limit(100).get(),
  ])
  return { personId, member: member ?? null, grants: grants.data, identities: identities.data }
}

/** What an identity document says of a person, so that knowing a caller is one read. */
export const describePerson = async (
  member: Member | null,
  grants: readonly Grant[],
): Promise<Pick<Identity, 'branch' | 'grants'>> => {
  const organization = member?.state === 'active' ? await find('organizations', member.organizationId) : null
  return {
    branch: organization && {
      organizationId: organization._id,
      path: organization.path,
      organizationOrder: organization.order,
      organizationName: organization.name,
    },
    grants: grants.map(({ role, organizationId, path, organizationOrder, organizationName }) => ({
      role,
      organizationId,
      path,
      organizationOrder,
      organizationName,
    })),
  }
}

const writeIdentities = async (
  transaction: Transaction,
  person: Person,
  change: PersonChange,
  { member, grants }: Pick<Person, 'member' | 'grants'>,
) => {
  const described = person.identities.length ? await describePerson(member, grants) : null
  for (const identity of person.identities) {
    const document = transaction.collection('identities').doc(identity._id)
    if (change.unbinds || (change.endsSessions && identity._id.startsWith('web:'))) await document.remove()
    else
      await document.update({
        data: {
          name: member?.name ?? identity.name,
          // `set` replaces: a plain object would be merged field by field, which fails where there was null.
          branch: command.set(described?.branch ?? null),
          grants: described?.grants ?? [],
        },
      })
  }
}

/** Writes a change of a locked person, and with it every identity document they are known by. */
export const writePerson = async (transaction: Transaction, person: Person, change: PersonChange) => {
  const granted = change.granted ?? []
  const ended = new Set(change.revoked?.map(({ _id }) => _id))
  const added = new Set(granted.map(({ _id }) => _id))
  for (const _id of ended) if (!added.has(_id)) await transaction.collection('grants').doc(_id).remove()
  for (const { _id, ...data } of granted) await transaction.collection('grants').doc(_id).set({ data })
  if (person.member && change.member)
    await transaction.collection('members').doc(person.personId).update({ data: change.member })
  await writeIdentities(transaction, person, change, {
    member: person.member && { ...person.member, ...change.member },
    grants: [...person.grants.filter(({ _id }) => !ended.has(_id) && !added.has(_id)), ...granted],
  })
}

/** Changes one person in one transaction and answers how they were before; `decide` may refuse by throwing. */
export const changePerson = (
  personId: string,
  now: number,
  decide: (person: Person, transaction: Transaction) => PersonChange | Promise<PersonChange>,
) =>
  transact(async (transaction) => {
    const person = await lockPerson(transaction, personId, now)
    await writePerson(transaction, person, await decide(person, transaction))
    return person
  })
