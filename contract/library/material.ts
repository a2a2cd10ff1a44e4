import * as v from 'valibot'
import { endpoint, everyone, roleOverOrganization, roleOverRecord } from '../endpoint'
import { id, line, nonce, offset, type Page } from '../fields'
import { MATERIAL_KINDS, type Material } from './entity'
import { materialFields } from './fields'

export interface MaterialChanged {
  materialId: string
  updatedAt: number
}

/** A material of the whole city; its text is quoted exactly, with source and date. */
export const materialCreate = endpoint<MaterialChanged>()({
  name: 'material.create',
  audience: roleOverOrganization('administrator', 'supervisor'),
  effect: 'write',
  input: v.strictObject({ organizationId: id(), ...materialFields, nonce: nonce() }),
  errors: ['MATERIAL_ROOT_ONLY'],
})

export const materialUpdate = endpoint<MaterialChanged>()({
  name: 'material.update',
  audience: roleOverRecord('administrator', 'supervisor'),
  effect: 'write',
  input: v.strictObject({ materialId: id(), seenAt: v.number(), ...materialFields }),
  errors: [],
})

export const materialRemove = endpoint<{ materialId: string }>()({
  name: 'material.remove',
  audience: roleOverRecord('administrator', 'supervisor'),
  effect: 'write',
  input: v.strictObject({ materialId: id() }),
  errors: [],
})

export type MaterialCard = Pick<
  Material,
  '_id' | 'kind' | 'title' | 'source' | 'sourceOn' | 'organizationName'
>

/** Materials by the date of their source, the latest first. */
export const materialFind = endpoint<Page<MaterialCard>>()({
  name: 'material.find',
  audience: everyone,
  effect: 'read',
  input: v.strictObject({
    text: v.optional(line('搜索词', 40, 0), ''),
    kind: v.optional(v.picklist(MATERIAL_KINDS)),
    offset: offset(),
  }),
  errors: [],
})

export type ShownMaterial = Omit<Material, 'path' | 'organizationOrder' | 'createdBy'>

export const materialGet = endpoint<ShownMaterial>()({
  name: 'material.get',
  audience: everyone,
  effect: 'read',
  input: v.strictObject({ materialId: id() }),
  errors: ['NOT_FOUND'],
})
