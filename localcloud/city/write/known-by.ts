import type { Binding, Grant, Member } from '@contract/member/entity'
import type { Role } from '@contract/roles'
import type { Identity } from '@contract/session/entity'
import { DAY } from '@contract/time'
import { type Place, placementOf } from './organizations'
import type { Person } from './people'

/** Roles granted, and that of a member where the person is on a roster. */
export const allRoles = ({ roles, branch }: Person): [Role, Place][] =>
  branch ? [['member', branch], ...roles] : roles

/** The roster's entry; whoever is on no roster is entered where their first role is. */
export const memberOf = (person: Person, since: number): Member => ({
  _id: person.id,
  ...placementOf(person.branch ?? person.roles[0][1]),
  name: person.name,
  partyGroup: person.partyGroup,
  duty: person.duty,
  state: person.branch ? 'active' : 'outside',
  isBound: person.openid !== '',
  createdAt: since,
  updatedAt: since,
})

export const grantsOf = (person: Person, grantedBy: string, since: number): Grant[] =>
  allRoles(person).map(([role, place]) => ({
    _id: `${person.id}.${role}.${place._id}`,
    ...placementOf(place),
    organizationName: place.name,
    personId: person.id,
    personName: person.name,
    role,
    grantedBy,
    grantedAt: since,
  }))

/** The document by which a person is known, under a WeChat account or a session of the website. */
export const identityOf = (person: Person, _id: string, since: number): Identity => ({
  _id,
  personId: person.id,
  name: person.name,
  branch: person.branch && { ...placementOf(person.branch), organizationName: person.branch.name },
  grants: allRoles(person).map(([role, place]) => ({
    role,
    ...placementOf(place),
    organizationName: place.name,
  })),
  createdAt: since + 3 * DAY,
})

/** Somebody of the roster has asked to be bound, and waits for the secretary. */
export const bindingOf = (
  person: Person,
  branch: Place,
  _id: string,
  openid: string,
  at: number,
): Binding => ({
  _id,
  ...placementOf(branch),
  organizationName: branch.name,
  name: person.name,
  openid,
  state: 'waiting',
  requestedAt: at,
})
