import type { Activity } from '@contract/activity/entity'
import { checkinId } from '@contract/checkin/entity'
import { checkinOpensAt } from '@contract/checkin/rules'
import type { Role } from '@contract/roles'
import type { Identity } from '@contract/session/entity'
import type { World } from '../../test/support/world'

const actorOf = (world: World, { _id, personId }: Identity) => world.phone(_id.slice('wx:'.length), personId)

/** The phone of somebody bound who holds a role on an organisation itself. */
export const holderOf = (world: World, role: Role, organizationId: string) => {
  const [grant] = world.store
    .find('grants', { organizationId, role })
    .filter(({ personId }) => world.store.count('identities', { personId }) > 0)
  if (!grant) throw new Error(`nobody is ${role} of ${organizationId}`)
  const [identity] = world.store.find('identities', { personId: grant.personId }, { limit: 1 })
  return actorOf(world, identity as unknown as Identity)
}

/** The phone of somebody on a branch's roster. */
export const memberOf = (world: World, organizationId: string) =>
  actorOf(world, identitiesOf(world, organizationId)[0])

const identitiesOf = (world: World, organizationId: string) =>
  world.store.find('identities', { 'branch.organizationId': organizationId }) as unknown as Identity[]

/** A meeting whose check-in is open now, its secretary, and somebody who has not checked in yet. */
export const openMeeting = (world: World) => {
  const now = world.cloud.clock.now()
  const soon = world.store.find('activities', {
    state: 'published',
    startsAt: { $gt: now - 86_400_000 },
    checkinClosesAt: { $gt: now },
  }) as unknown as Activity[]
  const meeting = soon.find((activity) => checkinOpensAt(activity) <= now)
  if (!meeting) throw new Error('no check-in is open in the city')
  const late = identitiesOf(world, meeting.organizationId).find(
    ({ personId }) => world.store.count('checkins', { _id: checkinId(meeting._id, personId) }) === 0,
  )
  if (!late) throw new Error('everybody has checked in already')
  return {
    activityId: meeting._id,
    secretary: holderOf(world, 'secretary', meeting.organizationId),
    late: actorOf(world, late),
  }
}

/** The root of the tree. */
export const cityOf = (world: World) => {
  const [root] = world.store.find('organizations', { parentId: null })
  return String(root._id)
}
