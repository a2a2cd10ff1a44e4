import * as v from 'valibot'
import { anyRole, endpoint, roleOverOrganization, roleOverRecord } from '../endpoint'
import { id, line, offset, type Page } from '../fields'
import type { Grant } from '../member/entity'
import { GRANTED_ROLES } from '../roles'

/** `<personId>.<role>.<organizationId>` */
const grantId = () => v.pipe(v.string(), v.regex(/^[0-9a-z]{10}\.[a-z-]{6,30}\.[0-9a-z]{10}$/, '编号无效'))

export type GrantRow = Pick<
  Grant,
  '_id' | 'personId' | 'personName' | 'role' | 'organizationId' | 'grantedAt'
> & {
  organizationName: string
}

/** Roles granted within an organisation's subtree, in the city's order. */
export const grantFind = endpoint<Page<GrantRow>>()({
  name: 'grant.find',
  audience: roleOverOrganization('administrator'),
  effect: 'read',
  input: v.strictObject({ organizationId: id(), offset: offset() }),
  errors: [],
})

export interface PersonRow {
  personId: string
  name: string
  organizationName: string
}

/** People whose name begins with `name`, on any roster the administrator is responsible for; at most 20. */
export const grantFindPeople = endpoint<PersonRow[]>()({
  name: 'grant.findPeople',
  audience: anyRole('administrator'),
  effect: 'read',
  input: v.strictObject({ name: line('姓名', 20) }),
  errors: [],
})

/** Gives a role to someone known, or to someone new who is on no roster. Asking twice is one grant. */
export const grantCreate = endpoint<{ grantId: string; personId: string }>()({
  name: 'grant.create',
  audience: roleOverOrganization('administrator'),
  effect: 'write',
  input: v.strictObject({
    organizationId: id(),
    role: v.picklist(GRANTED_ROLES, '请选择角色'),
    person: v.union(
      [v.strictObject({ personId: id() }), v.strictObject({ name: line('姓名', 20, 2) })],
      '请选择同志，或填写姓名',
    ),
  }),
  errors: ['GRANT_PERSON_UNKNOWN', 'ORGANIZATION_CLOSED'],
})

/** Ends a role; the very next call of that person is without it. */
export const grantRemove = endpoint<{ grantId: string }>()({
  name: 'grant.remove',
  audience: roleOverRecord('administrator'),
  effect: 'write',
  input: v.strictObject({
    grantId: grantId(),
    /** Said where the only secretary goes and no successor is known yet. */
    leavesVacant: v.optional(v.boolean(), false),
  }),
  errors: ['SECRETARY_NEEDED', 'GRANT_LAST_ADMINISTRATOR'],
})

/** 书记交接: one act, so that the organisation is never without a secretary. */
export const grantHandOver = endpoint<{ grantId: string }>()({
  name: 'grant.handOver',
  audience: roleOverOrganization('administrator'),
  effect: 'write',
  input: v.strictObject({ organizationId: id(), fromPersonId: id(), toPersonId: id() }),
  errors: ['GRANT_NO_SECRETARY', 'GRANT_PERSON_UNKNOWN'],
})
