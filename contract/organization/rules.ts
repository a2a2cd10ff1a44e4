import { ORGANIZATION_LEVELS, type Organization, type OrganizationLevel } from './entity'

/** Whether an organisation of `level` can stand under one of `parent`: levels may be skipped, never repeated. */
export const mayContain = (parent: OrganizationLevel, level: OrganizationLevel) =>
  ORGANIZATION_LEVELS.indexOf(level) > ORGANIZATION_LEVELS.indexOf(parent)

/** Room left behind the last organisation of the city. */
const GAP = 1_000_000

/** How much of the free room a new organisation takes: little, so that thousands more fit behind it. */
const SHARE = 1 / 1024

/**
 * The order of a new organisation: behind `before` (the last of its parent's subtree, or the parent) and ahead of
 * `after` (what follows in the city, null at its end). A number in between, so nobody else's order changes and no
 * record has to be touched. Null where no number is left between the two (beyond ten thousand in one place).
 */
export const orderBetween = (before: number, after: number | null) => {
  const order = before + ((after ?? before + GAP) - before) * SHARE
  return order > before && (after === null || order < after) ? order : null
}

/** Why an organisation cannot stand under that parent; null where it can. */
export const refuseParent = (organization: Organization, parent: Organization) => {
  if (!organization.parentId) return 'ORGANIZATION_ROOT' as const
  if (!organization.isActive || !parent.isActive) return 'ORGANIZATION_CLOSED' as const
  if (parent.path.includes(organization._id)) return 'ORGANIZATION_MOVE_INSIDE' as const
  if (organization.parentId === parent._id) return 'ORGANIZATION_ALREADY_THERE' as const
  return mayContain(parent.level, organization.level) ? null : ('ORGANIZATION_LEVEL' as const)
}
