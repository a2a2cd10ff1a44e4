import * as v from 'valibot'
import { anyRole, endpoint, everyone, roleOverRecord } from '../endpoint'
import { id, line, offset, type Page } from '../fields'
import type { Job } from '../job/entity'
import { ORGANIZATION_LEVELS, type Organization, UNIT_NATURES } from './entity'

/** What a filter or a tree needs of an organisation; public. */
export type OrganizationHead = Pick<
  Organization,
  '_id' | 'name' | 'shortName' | 'level' | 'parentId' | 'unitNature'
>

/**
 * Active organisations in the city's order, 200 a page: all of them, those above the branches, or the direct
 * children of one. A city of any size fills a filter with `isAboveBranch` first and one parent's children then.
 */
export const organizationFind = endpoint<Page<OrganizationHead>>()({
  name: 'organization.find',
  audience: everyone,
  effect: 'read',
  input: v.strictObject({
    parentId: v.optional(id()),
    isAboveBranch: v.optional(v.boolean(), false),
    offset: offset(),
  }),
  errors: [],
})

export const organizationGet = endpoint<OrganizationHead>()({
  name: 'organization.get',
  audience: everyone,
  effect: 'read',
  input: v.strictObject({ organizationId: id() }),
  errors: [],
})

export const organizationCreate = endpoint<OrganizationHead>()({
  name: 'organization.create',
  audience: roleOverRecord('administrator'),
  effect: 'write',
  input: v.strictObject({
    parentId: id(),
    name: line('名称', 40, 2),
    shortName: line('简称', 16, 2),
    level: v.picklist(ORGANIZATION_LEVELS, '请选择组织层级'),
    unitNature: v.picklist(UNIT_NATURES, '请选择单位性质'),
  }),
  errors: ['ORGANIZATION_NAME_TAKEN', 'ORGANIZATION_LEVEL', 'ORGANIZATION_CLOSED', 'ORGANIZATION_MOVING'],
})

export const organizationUpdate = endpoint<OrganizationHead>()({
  name: 'organization.update',
  audience: roleOverRecord('administrator'),
  effect: 'write',
  input: v.strictObject({
    organizationId: id(),
    name: line('名称', 40, 2),
    shortName: line('简称', 16, 2),
    unitNature: v.picklist(UNIT_NATURES, '请选择单位性质'),
  }),
  errors: ['ORGANIZATION_NAME_TAKEN', 'ORGANIZATION_CLOSED'],
})

/** Ends an organisation without members or active organisations under it; what it did stays. */
export const organizationClose = endpoint<{ organizationId: string }>()({
  name: 'organization.close',
  audience: roleOverRecord('administrator'),
  effect: 'write',
  input: v.strictObject({ organizationId: id() }),
  errors: ['ORGANIZATION_NOT_EMPTY', 'ORGANIZATION_CLOSED', 'ORGANIZATION_ROOT'],
})

/** An organisation above the moved one, and how many supervisors it has. */
export interface Overseer {
  organizationId: string
  organizationName: string
  supervisors: number
}

/** What moving an organisation would mean. */
export interface MovePreview {
  /** Active organisations below it, and people on their rosters, its own included. */
  below: number
  members: number
  /** Whose supervisors no longer see it, and whose will, nearest first. */
  losing: Overseer[]
  gaining: Overseer[]
}

const MOVE_ERRORS = [
  'ORGANIZATION_ROOT',
  'ORGANIZATION_CLOSED',
  'ORGANIZATION_LEVEL',
  'ORGANIZATION_MOVE_INSIDE',
  'ORGANIZATION_ALREADY_THERE',
  'ORGANIZATION_MOVING',
  'ORGANIZATION_NAME_TAKEN',
] as const

export const organizationPreviewMove = endpoint<MovePreview>()({
  name: 'organization.previewMove',
  audience: roleOverRecord('administrator'),
  effect: 'read',
  input: v.strictObject({ organizationId: id(), parentId: id() }),
  errors: MOVE_ERRORS,
})

/** A move under way or done. */
export type OrganizationMove = Pick<
  Job,
  | '_id'
  | 'organizationId'
  | 'organizationName'
  | 'from'
  | 'to'
  | 'state'
  | 'progress'
  | 'failures'
  | 'createdAt'
  | 'finishedAt'
>

/**
 * Puts an organisation with all below it under another parent, for an administrator of both places. Its records follow
 * within minutes. `fromParentId` is where its administrator saw it: moved meanwhile, it is left alone.
 */
export const organizationMove = endpoint<OrganizationMove>()({
  name: 'organization.move',
  audience: roleOverRecord('administrator'),
  effect: 'write',
  input: v.strictObject({ organizationId: id(), fromParentId: id(), parentId: id() }),
  errors: MOVE_ERRORS,
})

/** Moves in one's subtrees, the latest first. */
export const organizationFindMoves = endpoint<Page<OrganizationMove>>()({
  name: 'organization.findMoves',
  audience: anyRole('administrator'),
  effect: 'read',
  input: v.strictObject({ offset: offset() }),
  errors: [],
})
