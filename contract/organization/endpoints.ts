import * as v from 'valibot'
import { endpoint, everyone, roleOverRecord } from '../endpoint'
import { id, line, offset, type Page } from '../fields'
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
  errors: ['ORGANIZATION_NAME_TAKEN', 'ORGANIZATION_LEVEL', 'ORGANIZATION_CLOSED'],
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
