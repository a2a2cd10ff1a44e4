import * as v from 'valibot'
import { endpoint, everyone, roleOverOrganization, roleOverRecord } from '../endpoint'
import { id, line, nonce, offset, type Page } from '../fields'
import { KeyWork } from '../key-work'
import { PRACTICE_STATES, type Practice, type PracticeState } from './entity'
import { practiceFields } from './fields'

const source = v.strictObject({ kind: v.picklist(['brand', 'activity']), id: id() })

/** Where a practice stands after a step. */
export interface PracticeMoved {
  practiceId: string
  state: PracticeState
  updatedAt: number
}

/** A practice as a form begins with it: what its source says already. */
export interface PracticePrefill {
  source: Practice['source']
  title: string
  situation: string
  steps: string
}

export const practicePrefill = endpoint<PracticePrefill>()({
  name: 'practice.prefill',
  audience: roleOverOrganization('secretary'),
  effect: 'read',
  input: v.strictObject({ organizationId: id(), source }),
  errors: ['PRACTICE_SOURCE_UNKNOWN'],
})

/** Offers what worked to the library; the source is a brand or a recorded activity of the organisation itself. */
export const practicePropose = endpoint<PracticeMoved>()({
  name: 'practice.propose',
  audience: roleOverOrganization('secretary'),
  effect: 'write',
  input: v.strictObject({ organizationId: id(), source, ...practiceFields, nonce: nonce() }),
  errors: ['PRACTICE_SOURCE_UNKNOWN'],
})

/** Mends what is not reviewed yet or was given back, and sends it for review. */
export const practiceUpdate = endpoint<PracticeMoved>()({
  name: 'practice.update',
  audience: roleOverRecord('secretary'),
  effect: 'write',
  input: v.strictObject({ practiceId: id(), seenAt: v.number(), ...practiceFields }),
  errors: ['PRACTICE_STATE'],
})

/** Lets a practice into the library as it was seen, or gives it back with what is to be mended. */
export const practiceReview = endpoint<PracticeMoved>()({
  name: 'practice.review',
  audience: roleOverRecord('supervisor'),
  effect: 'write',
  input: v.pipe(
    v.strictObject({
      practiceId: id(),
      seenAt: v.number(),
      isPublished: v.boolean(),
      remark: v.optional(line('意见', 300, 0), ''),
    }),
    v.forward(
      v.partialCheck(
        [['isPublished'], ['remark']],
        ({ isPublished, remark }) => isPublished || remark.length >= 2,
        '退回时请写明意见，方便支部修改',
      ),
      ['remark'],
    ),
  ),
  errors: ['PRACTICE_STATE', 'PRACTICE_OWN'],
})

export const practiceWithdraw = endpoint<PracticeMoved>()({
  name: 'practice.withdraw',
  audience: roleOverRecord('secretary', 'supervisor'),
  effect: 'write',
  input: v.strictObject({ practiceId: id(), remark: line('撤下原因', 300, 2) }),
  errors: ['PRACTICE_STATE'],
})

/** A practice in a list. */
export type PracticeCard = Pick<
  Practice,
  '_id' | 'title' | 'situation' | 'organizationName' | 'keyWorks' | 'publishedAt'
>

/** The library, the latest first: nothing else puts one before another. */
export const practiceFind = endpoint<Page<PracticeCard>>()({
  name: 'practice.find',
  audience: everyone,
  effect: 'read',
  input: v.strictObject({
    text: v.optional(line('搜索词', 40, 0), ''),
    keyWork: v.optional(KeyWork),
    /** An organisation with everything below it. */
    organizationId: v.optional(id()),
    offset: offset(),
  }),
  errors: [],
})

/** A practice as everyone reads it. One that was withdrawn keeps its address, title and owner, and says no more. */
export type ShownPractice = Pick<
  Practice,
  | '_id'
  | 'organizationId'
  | 'organizationName'
  | 'title'
  | 'situation'
  | 'steps'
  | 'caution'
  | 'source'
  | 'keyWorks'
  | 'regulationId'
  | 'publishedAt'
> & { isWithdrawn: boolean }

export const practiceGet = endpoint<ShownPractice>()({
  name: 'practice.get',
  audience: everyone,
  effect: 'read',
  input: v.strictObject({ practiceId: id() }),
  errors: ['NOT_FOUND'],
})

/** A practice with how it stands, for its branch and its supervisors. */
export type PracticeFile = Omit<
  Practice,
  'path' | 'organizationOrder' | 'searchText' | 'createdBy' | 'reviewedBy'
>

export const practiceGetForDesk = endpoint<PracticeFile & { mayEdit: boolean; mayReview: boolean }>()({
  name: 'practice.getForDesk',
  audience: roleOverRecord('secretary', 'supervisor'),
  effect: 'read',
  input: v.strictObject({ practiceId: id() }),
  errors: [],
})

export type PracticeLine = Pick<
  Practice,
  '_id' | 'title' | 'organizationName' | 'state' | 'remark' | 'updatedAt' | 'regulationId'
>

/** Practices of an organisation with everything below it, whatever their state; the latest change first. */
export const practiceFindForDesk = endpoint<Page<PracticeLine>>()({
  name: 'practice.findForDesk',
  audience: roleOverOrganization('secretary', 'supervisor'),
  effect: 'read',
  input: v.strictObject({
    organizationId: id(),
    state: v.optional(v.picklist(PRACTICE_STATES)),
    offset: offset(),
  }),
  errors: [],
})
