import type { Grant, Member } from '@contract/member/entity'
import { audienceKeysOf } from '@contract/notice/rules'
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

type Described = Pick<Identity, 'branch' | 'grants'>

/** What an identity document says of a person, so that knowing a caller is one read. */
export const describePerson = async (member: Member | null, grants: readonly Grant[]): Promise<Described> => {
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
  const described = await describePerson(member, grants)
  for (const identity of person.identities) {
    const document = transaction.collection('identities').doc(identity._id)
    if (change.unbinds || (change.endsSessions && identity._id.startsWith('web:'))) await document.remove()
    else
      await document.update({
        data: {
          name: member?.name ?? identity.name,
          // `set` replaces: a plain object would be merged field by field, which fails where there was null.
          branch: command.set(described.branch),
          grants: described.grants,
        },
      })
  }
  return described
}

/** Writes a change of a locked person, and with it every identity document they are known by; answers what these say. */
export const writePerson = async (transaction: Transaction, person: Person, change: PersonChange) => {
  const granted = change.granted ?? []
  const ended = new Set(change.revoked?.map(({ _id }) => _id))
  const added = new Set(granted.map(({ _id }) => _id))
  for (const _id of ended) if (!added.has(_id)) await transaction.collection('grants').doc(_id).remove()
  for (const { _id, ...data } of granted) await transaction.collection('grants').doc(_id).set({ data })
  if (person.member && change.member)
    await transaction.collection('members').doc(person.personId).update({ data: change.member })
  return writeIdentities(transaction, person, change, {
    member: person.member && { ...person.member, ...change.member },
    grants: [...person.grants.filter(({ _id }) => !ended.has(_id) && !added.has(_id)), ...granted],
  })
}

/** What a person accepted to be told follows them: to another branch, and to what new roles are told. */
export const followPerson = (personId: string, described: Described) =>
  collection('subscriptions')
    .where({ personId })
    .update({ data: { audienceKeys: audienceKeysOf(described) } })

/** What an account accepted before anybody knew whose it is serves that person from now on. */
export const adoptAccount = (openid: string, personId: string, described: Described) =>
  collection('subscriptions')
    .where({ openid })
    .update({ data: { personId, audienceKeys: audienceKeysOf(described) } })

/** Changes one person in one transaction and answers how they were before; `decide` may refuse by throwing. */
export const changePerson = async (
  personId: string,
  now: number,
  decide: (person: Person, transaction: Transaction) => PersonChange | Promise<PersonChange>,
) => {
  const { person, described } = await transact(async (transaction) => {
    const person = await lockPerson(transaction, personId, now)
    const change = await decide(person, transaction)
    return { person, described: await writePerson(transaction, person, change) }
  })
  await followPerson(personId, described)
  return person
}
