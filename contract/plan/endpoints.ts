import * as v from 'valibot'
import type { Phase } from '../brand/entity'
import { endpoint, roleOverRecord, signedIn } from '../endpoint'
import { day, id, line, offset, type Page } from '../fields'
import type { PlanDifference } from './compare'
import { planFields } from './draft'
import {
  type DueChange,
  type Plan,
  type PlanVersion,
  type StateChange,
  TASK_STATES,
  type Task,
} from './entity'

const READERS = ['member', 'secretary', 'supervisor'] as const

/** A step in a task's life, with the name of who took it. */
type Told<T extends { by: string }> = Omit<T, 'by'> & { name: string }

/** An activity that serves a task. */
export interface TaskActivity {
  activityId: string
  title: string
  startsAt: number
}

/** A task as it is shown: names as people are called today. */
export type TaskView = Omit<Task, 'dueChanges' | 'stateChanges'> & {
  dueChanges: Told<DueChange>[]
  stateChanges: Told<StateChange>[]
  /** Activities held or planned for it, the latest first. */
  activities: TaskActivity[]
  /** Whether the caller is responsible for it. */
  isMine: boolean
}

/** The plan of a brand, or that there is none yet. */
export interface PlanFile {
  brandId: string
  brandName: string
  organizationId: string
  organizationName: string
  phase: Phase
  plan: (Pick<Plan, 'version' | 'objectives' | 'createdAt' | 'updatedAt'> & { tasks: TaskView[] }) | null
  /** Whether the caller may save the plan and move due days. */
  mayEdit: boolean
}

export const planGet = endpoint<PlanFile>()({
  name: 'plan.get',
  audience: roleOverRecord(...READERS),
  effect: 'read',
  input: v.strictObject({ brandId: id() }),
  errors: [],
})

/** What a change answers: the version that stands now. */
export interface PlanChanged {
  brandId: string
  version: number
}

/**
 * Saves the plan as a whole, as a new version; `seenVersion` is the one the form began with (0: none yet), and
 * another one meanwhile is `CONFLICT`. States and histories of items stay with their keys; an item that is missing
 * leaves the plan and stays in older versions. Details of refusals: `{keys}`.
 */
export const planSave = endpoint<PlanChanged>()({
  name: 'plan.save',
  audience: roleOverRecord('secretary'),
  effect: 'write',
  input: v.strictObject({
    brandId: id(),
    seenVersion: v.pipe(v.number(), v.integer(), v.minValue(0)),
    ...planFields,
  }),
  errors: [
    'BRAND_RETIRED',
    'PLAN_DUE_PAST',
    'PLAN_REASON_NEEDED',
    'PLAN_RESPONSIBLE_UNKNOWN',
    'PLAN_CIRCULAR',
    'PLAN_AFTER_UNKNOWN',
  ],
})

/** Moves the due day of one task, says why and keeps the old one; a version of its own. */
export const planMoveDue = endpoint<PlanChanged>()({
  name: 'plan.moveDue',
  audience: roleOverRecord('secretary'),
  effect: 'write',
  input: v.strictObject({
    brandId: id(),
    key: id(),
    /** The due day the author saw: another one meanwhile is `CONFLICT`. */
    seenDueOn: day('原完成时限'),
    dueOn: day('新的完成时限'),
    reason: line('调整原因', 200, 2),
  }),
  errors: ['BRAND_RETIRED', 'PLAN_DUE_PAST', 'PLAN_DUE_SAME', 'PLAN_TASK_ENDED'],
})

/** Takes a task up, finishes it, drops it or takes it up again: the secretary, or who is responsible. */
export const planChangeTask = endpoint<PlanChanged>()({
  name: 'plan.changeTask',
  audience: roleOverRecord('secretary', 'member'),
  effect: 'write',
  input: v.strictObject({
    brandId: id(),
    key: id(),
    /** The state the author saw: another one meanwhile is `CONFLICT`. */
    seenState: v.picklist(TASK_STATES),
    state: v.picklist(TASK_STATES, '请选择进展'),
    /** What came of it, or why it is dropped. */
    remark: v.optional(line('说明', 300, 0), ''),
  }),
  errors: ['BRAND_RETIRED', 'PLAN_TASK_NOT_YOURS', 'PLAN_DROP_NEEDS_REASON'],
})

export type VersionLine = Pick<PlanVersion, 'version' | 'savedAt' | 'note'> & { name: string }

/** The versions of a plan, the latest first. */
export const planFindVersions = endpoint<Page<VersionLine>>()({
  name: 'plan.findVersions',
  audience: roleOverRecord(...READERS),
  effect: 'read',
  input: v.strictObject({ brandId: id(), offset: offset() }),
  errors: [],
})

const version = () => v.pipe(v.number('请选择版本'), v.integer(), v.minValue(1))

/** What differs between any two versions. */
export const planCompare = endpoint<{ from: VersionLine; to: VersionLine; difference: PlanDifference }>()({
  name: 'plan.compare',
  audience: roleOverRecord(...READERS),
  effect: 'read',
  input: v.strictObject({ brandId: id(), from: version(), to: version() }),
  errors: [],
})

/** A task of mine, with the plan it belongs to. */
export type OwnTask = Pick<
  Task,
  | 'key'
  | 'partyWork'
  | 'businessWork'
  | 'keyWork'
  | 'step'
  | 'phase'
  | 'dueOn'
  | 'state'
  | 'remark'
  | 'stateChangedAt'
> & { brandId: string; brandName: string; organizationName: string }

/** Tasks the caller is responsible for, across brands: open ones by due day, then what has ended lately. */
export const planFindMine = endpoint<{ tasks: OwnTask[] }>()({
  name: 'plan.findMine',
  audience: signedIn,
  effect: 'read',
  input: v.strictObject({}),
  errors: [],
})

/** Somebody who can be responsible. */
export interface PlanPerson {
  personId: string
  name: string
  /** Duty and 党小组, to tell two of one name apart. */
  note: string
}

/** The roster an author chooses from: the brand's organisation with everything below it, by name. */
export const planFindPeople = endpoint<Page<PlanPerson>>()({
  name: 'plan.findPeople',
  audience: roleOverRecord('secretary'),
  effect: 'read',
  input: v.strictObject({ brandId: id(), name: v.optional(line('姓名', 20, 0), ''), offset: offset() }),
  errors: [],
})

/** An own sentence, and how many other organisations' plans say nearly the same. */
export interface SimilarSentence {
  key: string | null
  text: string
  others: number
}

/** For the author only, naming nobody; nothing of it is kept. */
export const planFindSimilar = endpoint<{ sentences: SimilarSentence[] }>()({
  name: 'plan.findSimilar',
  audience: roleOverRecord('secretary'),
  effect: 'read',
  input: v.strictObject({ brandId: id() }),
  errors: [],
})
