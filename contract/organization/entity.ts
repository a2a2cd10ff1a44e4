import * as v from 'valibot'
import { id, line } from '../fields'

export const ORGANIZATION_LEVELS = ['work-committee', 'party-committee', 'general-branch', 'branch'] as const
export type OrganizationLevel = (typeof ORGANIZATION_LEVELS)[number]

export const LEVEL_NAMES: Record<OrganizationLevel, string> = {
  'work-committee': '机关工委',
  'party-committee': '机关党委',
  'general-branch': '党总支',
  branch: '党支部',
}

export const UNIT_NATURES = ['agency', 'public-institution', 'enterprise'] as const
export type UnitNature = (typeof UNIT_NATURES)[number]

export const UNIT_NATURE_NAMES: Record<UnitNature, string> = {
  agency: '机关',
  'public-institution': '事业单位',
  enterprise: '企业',
}

/** 组织: a node of the tree 机关工委 → 机关党委 → 党总支 → 党支部 (levels may be skipped). */
export const Organization = v.object({
  _id: id(),
  name: line('名称', 40),
  shortName: line('简称', 16),
  level: v.picklist(ORGANIZATION_LEVELS),
  unitNature: v.picklist(UNIT_NATURES),
  parentId: v.nullable(id()),
  /** From the root to this organisation, itself included. */
  path: v.array(id()),
  /**
   * Place in the city's order, depth first: a parent comes before its children. Unique, with room in between
   * (`rules.ts`, `orderBetween`), so that a new organisation changes nobody else's.
   */
  order: v.number(),
  isActive: v.boolean(),
  createdAt: v.number(),
  /** Part of the unique index on the name, so that a closed organisation's name is free again. */
  closedAt: v.optional(v.number()),
  /** Last change of the organisation itself, its roster or its secretaries: two such acts at once meet here. */
  updatedAt: v.optional(v.number()),
})

export type Organization = v.InferOutput<typeof Organization>
