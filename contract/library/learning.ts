import * as v from 'valibot'
import { endpoint, everyone, roleOverOrganization, roleOverRecord } from '../endpoint'
import type { ErrorCode } from '../errors'
import { id, offset, type Page } from '../fields'
import type { Learning } from './entity'
import { learningFields } from './fields'

const target = v.strictObject({ kind: v.picklist(['brand', 'practice']), id: id() })

/** `<targetId>.<organizationId>` */
const learningId = () => v.pipe(v.string(), v.regex(/^[0-9a-z]{10}\.[0-9a-z]{10}$/, '编号无效'))

export interface LearningChanged {
  learningId: string
  updatedAt: number
}

/**
 * 我们也在学: an organisation learns from a brand or a practice of another one, once each. Two may learn from each
 * other. What has been taken down can no longer be begun with; what was noted before stays.
 */
export const learningCreate = endpoint<LearningChanged>()({
  name: 'learning.create',
  audience: roleOverOrganization('secretary'),
  effect: 'write',
  input: v.strictObject({ organizationId: id(), target, ...learningFields }),
  errors: ['LEARNING_OWN', 'LEARNING_TARGET_ENDED', 'LEARNING_EXISTS'],
})

export const learningUpdate = endpoint<LearningChanged>()({
  name: 'learning.update',
  audience: roleOverRecord('secretary'),
  effect: 'write',
  input: v.strictObject({ learningId: learningId(), seenAt: v.number(), ...learningFields }),
  errors: [],
})

/**
 * Takes back what was noted by mistake, or off the page what does not belong there: whoever noted it, whose page it
 * stands on, and the supervisors of both.
 */
export const learningRemove = endpoint<{ learningId: string }>()({
  name: 'learning.remove',
  audience: roleOverRecord('secretary', 'supervisor'),
  effect: 'write',
  input: v.strictObject({ learningId: learningId() }),
  errors: [],
})

export type LearningNote = Pick<
  Learning,
  '_id' | 'target' | 'organizationId' | 'organizationName' | 'adopted' | 'outcome' | 'createdAt' | 'updatedAt'
>

/** `mayRemove`: the caller answers for this note or for the page it stands on. */
export type ShownLearning = LearningNote & { mayRemove: boolean }

/**
 * Who learns from it, what they adopted and what came of it; newest first, for everyone to read as long as what it is
 * about can be read.
 */
export const learningFindForTarget = endpoint<Page<ShownLearning>>()({
  name: 'learning.findForTarget',
  audience: everyone,
  effect: 'read',
  input: v.strictObject({ targetId: id(), offset: offset() }),
  errors: [],
})

/** What an organisation and those below it learn from others; the latest change first. */
export const learningFindForDesk = endpoint<Page<LearningNote>>()({
  name: 'learning.findForDesk',
  audience: roleOverOrganization('secretary', 'supervisor'),
  effect: 'read',
  input: v.strictObject({ organizationId: id(), offset: offset() }),
  errors: [],
})

/** What a form begins with: whom one would learn from, what is noted already, and why not where it cannot be. */
export interface LearningStart {
  target: Learning['target']
  own: LearningNote | null
  refusal: Extract<ErrorCode, 'LEARNING_OWN' | 'LEARNING_TARGET_ENDED'> | null
}

export const learningBegin = endpoint<LearningStart>()({
  name: 'learning.begin',
  audience: roleOverOrganization('secretary'),
  effect: 'read',
  input: v.strictObject({ organizationId: id(), target }),
  errors: [],
})
