import { audienceKeysOf } from '@contract/notice/rules'
import type { Organization } from '@contract/organization/entity'
import type { Identity } from '@contract/session/entity'
import type { Subscription } from '@contract/subscription/entity'
import { collection } from '../../_kernel/collections'
import { command } from '../../_kernel/sdk'
import { changePerson } from '../member/person'

const PAGE = 100
const ABREAST = 5

/** Whether what a person is known by still says the organisation stood elsewhere. */
const isBehind = ({ branch, grants }: Identity, { _id, order }: Organization) =>
  [branch, ...grants].some((seat) => seat?.organizationId === _id && seat.organizationOrder !== order)

const sameKeys = (one: readonly string[], other: readonly string[]) =>
  [...one].sort().join() === [...other].sort().join()

/** Those of the people whose identities, or what they are told, have not followed yet. */
const findBehind = async (personIds: string[], organization: Organization) => {
  const ofThem = { personId: command.in(personIds) }
  const [identities, subscriptions] = await Promise.all([
    collection('identities').where(ofThem).limit(1000).get(),
    collection('subscriptions').where(ofThem).limit(1000).get(),
  ])
  const known = new Map(identities.data.map((identity) => [identity.personId, identity]))
  const isToldElsewhere = ({ personId, audienceKeys }: Subscription) => {
    const identity = known.get(personId ?? '')
    return identity && !sameKeys(audienceKeys, audienceKeysOf(identity))
  }
  return new Set([
    ...identities.data.filter((identity) => isBehind(identity, organization)).map(({ personId }) => personId),
    ...subscriptions.data.filter(isToldElsewhere).flatMap(({ personId }) => personId ?? []),
  ])
}

/**
 * Lets everyone with a seat on an organisation follow it: their identities are written anew from the roster and the
 * grants, which have followed before. Done already it costs three reads a hundred people. Answers for how many it was
 * needed, and whether everybody had their turn before time was up.
 */
export const placePeople = async (organization: Organization, now: number, until: number) => {
  let mended = 0
  for (let after = ''; ; ) {
    const { data } = await collection('grants')
      .where({ organizationId: organization._id, _id: command.gt(after) })
      .orderBy('_id', 'asc')
      .limit(PAGE)
      .get()
    const line = [...(await findBehind([...new Set(data.map(({ personId }) => personId))], organization))]
    const next = () => (Date.now() < until ? line.shift() : undefined)
    const walk = async () => {
      for (let personId = next(); personId; personId = next()) {
        await changePerson(personId, now, () => ({}))
        mended++
      }
    }
    await Promise.all(Array.from({ length: ABREAST }, walk))
    if (line.length) return { mended, isThrough: false }
    if (data.length < PAGE) return { mended, isThrough: true }
    after = data[data.length - 1]._id
  }
}
