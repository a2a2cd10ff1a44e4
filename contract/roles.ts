import * as v from 'valibot'

/** Every role a person can hold on an organisation. A role covers the organisation's whole subtree, itself included. */
export const ROLES = [
  'member',
  'secretary',
  'supervisor',
  'confidentiality-reviewer',
  'reviewer',
  'discipline-contact',
  'content-reviewer',
  'administrator',
] as const

export type Role = (typeof ROLES)[number]

export const Role = v.picklist(ROLES)

/** Roles that are granted by hand; being a member follows from the roster. */
export type GrantedRole = Exclude<Role, 'member'>
export const GRANTED_ROLES = ROLES.filter((role): role is GrantedRole => role !== 'member')

export const ROLE_NAMES: Record<Role, string> = {
  member: '党员',
  secretary: '支部书记',
  supervisor: '督导',
  'confidentiality-reviewer': '保密审查人',
  reviewer: '评审',
  'discipline-contact': '纪检联络人',
  'content-reviewer': '内容审核',
  administrator: '管理员',
}

/** One role on one organisation; `path` runs from the root of the tree to that organisation. */
export interface RoleGrant {
  role: Role
  organizationId: string
  path: string[]
}

/** Whether a grant reaches a record that lies at `path`. */
export const covers = (grant: RoleGrant, path: readonly string[]) => path.includes(grant.organizationId)

/** Whether any of the grants gives one of the roles over a record that lies at `path`. */
export const hasRoleOver = (grants: readonly RoleGrant[], roles: readonly Role[], path: readonly string[]) =>
  grants.some((grant) => roles.includes(grant.role) && covers(grant, path))
