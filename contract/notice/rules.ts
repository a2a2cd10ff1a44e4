import type { Role, RoleGrant } from '../roles'
import type { Notice, NoticeAudience } from './entity'

/** The one key of an audience; a notice carries it, a reader is matched by it. */
export const audienceKeyOf = (audience: NoticeAudience) => {
  if (audience.kind === 'public') return 'public'
  if (audience.kind === 'subtree') return `subtree:${audience.organizationId}`
  return `role:${audience.role}:${audience.organizationId}`
}

/**
 * Every audience a person belongs to today: the public, each organisation on the way to their branch or their roles,
 * and each of their roles as seen from those organisations.
 */
export const audienceKeysOf = (person: {
  branch: { path: string[] } | null
  grants: readonly RoleGrant[]
}) => {
  const keys = new Set(['public'])
  for (const organizationId of person.branch?.path ?? []) keys.add(`subtree:${organizationId}`)
  for (const { role, path } of person.grants)
    for (const organizationId of path) {
      keys.add(`subtree:${organizationId}`)
      keys.add(`role:${role}:${organizationId}`)
    }
  return [...keys]
}

/** Roles that may be addressed by themselves. */
export const ADDRESSABLE_ROLES: readonly Role[] = [
  'member',
  'secretary',
  'supervisor',
  'confidentiality-reviewer',
  'reviewer',
  'discipline-contact',
  'content-reviewer',
]

export const refuseDates = (notice: Pick<Notice, 'validFrom' | 'validUntil'>, now: number) =>
  notice.validUntil <= notice.validFrom || notice.validUntil <= now ? ('NOTICE_DATES' as const) : null

/** Whether a notice is to be seen at an instant by anyone it is for. */
export const isShown = (notice: Pick<Notice, 'state' | 'validFrom' | 'validUntil'>, now: number) =>
  notice.state === 'sent' && notice.validFrom <= now && notice.validUntil > now
