import * as v from 'valibot'
import { endpoint, everyone, roleOverOrganization, roleOverRecord } from '../endpoint'
import { id, line, nonce, offset, type Page } from '../fields'
import type { Regulation, RegulationVersion } from './entity'
import { wordingFields } from './fields'

export interface RegulationChanged {
  regulationId: string
  version: number
}

/** 上升为制度: a published practice of the subtree becomes the first version of a regulation, one at a time. */
export const regulationPromote = endpoint<RegulationChanged>()({
  name: 'regulation.promote',
  audience: roleOverOrganization('supervisor'),
  effect: 'write',
  input: v.strictObject({
    organizationId: id(),
    practiceId: id(),
    title: line('制度名称', 60, 4),
    scope: line('适用范围', 200, 2),
    source: line('依据', 200, 2),
    ...wordingFields,
    nonce: nonce(),
  }),
  errors: ['REGULATION_PRACTICE', 'REGULATION_EXISTS'],
})

/** Adds a wording after the one that was seen; earlier ones stay as they were. */
export const regulationAddVersion = endpoint<RegulationChanged>()({
  name: 'regulation.addVersion',
  audience: roleOverRecord('supervisor'),
  effect: 'write',
  input: v.strictObject({ regulationId: id(), seenVersion: v.number(), ...wordingFields }),
  errors: ['REGULATION_REPEALED', 'REGULATION_UNCHANGED'],
})

export const regulationRepeal = endpoint<RegulationChanged>()({
  name: 'regulation.repeal',
  audience: roleOverRecord('supervisor'),
  effect: 'write',
  input: v.strictObject({ regulationId: id(), reason: line('废止原因', 200, 2) }),
  errors: ['REGULATION_REPEALED'],
})

export type RegulationCard = Pick<Regulation, '_id' | 'title' | 'organizationName' | 'scope' | 'state'> & {
  version: number
  effectiveOn: string
}

/** Regulations as everyone finds them, the latest change first. */
export const regulationFind = endpoint<Page<RegulationCard>>()({
  name: 'regulation.find',
  audience: everyone,
  effect: 'read',
  input: v.strictObject({
    text: v.optional(line('搜索词', 40, 0), ''),
    isRepealed: v.optional(v.boolean(), false),
    offset: offset(),
  }),
  errors: [],
})

/** A regulation with all its wordings; who saved them is for the audit, not for readers. */
export type ShownRegulation = Omit<Regulation, 'organizationOrder' | 'versions' | 'createdAt'> & {
  versions: Omit<RegulationVersion, 'savedBy'>[]
}

export const regulationGet = endpoint<ShownRegulation>()({
  name: 'regulation.get',
  audience: everyone,
  effect: 'read',
  input: v.strictObject({ regulationId: id() }),
  errors: ['NOT_FOUND'],
})
