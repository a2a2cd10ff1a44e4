import * as v from 'valibot'
import { endpoint, roleOverOrganization, roleOverRecord } from '../endpoint'
import { id, line } from '../fields'
import { SelfCheckParameters, SIGNALS } from './entity'
import type { Question } from './rules'

/** The questions of one brand, with what its branch answered. */
export interface SelfCheckOfBrand {
  questions: (Question & { answer: { text: string; at: number } | null })[]
  /** The branch's own view: it sees everything at once and may answer. */
  isOwn: boolean
  branchFirstDays: number
}

/**
 * One brand at a time, on its own page. Its branch sees a question at once, a supervisor once it has stood
 * `branchFirstDays`. There is no list over brands, and nothing to filter or sort by.
 */
export const selfCheckGet = endpoint<SelfCheckOfBrand>()({
  name: 'selfCheck.get',
  audience: roleOverRecord('secretary', 'supervisor'),
  effect: 'read',
  input: v.strictObject({ brandId: id() }),
  errors: [],
})

/** 已知悉：… It stays beside the question until its facts change. */
export const selfCheckAnswer = endpoint<{ brandId: string }>()({
  name: 'selfCheck.answer',
  audience: roleOverRecord('secretary'),
  effect: 'write',
  input: v.strictObject({ brandId: id(), signal: v.picklist(SIGNALS), text: line('说明', 300, 2) }),
  errors: ['SELF_CHECK_GONE'],
})

/** After how many days questions are asked; `organizationId` is the root the administrator answers for. */
export const selfCheckConfigure = endpoint<SelfCheckParameters>()({
  name: 'selfCheck.configure',
  audience: roleOverOrganization('administrator'),
  effect: 'write',
  input: v.strictObject({ organizationId: id(), ...SelfCheckParameters.entries }),
  errors: ['SETTINGS_ROOT_ONLY', 'SETTINGS_MISSING'],
})
