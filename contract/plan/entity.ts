import * as v from 'valibot'
import { day, id, line, paragraph } from '../fields'
import { KeyWork } from '../key-work'
import { Placement } from '../placement'

/** 谋划、部署、落实、检查: 四个一起, speech §一(三). */
export const PLAN_STEPS = ['plan', 'deploy', 'carry-out', 'inspect'] as const
export type PlanStep = (typeof PLAN_STEPS)[number]
export const PLAN_STEP_NAMES: Record<PlanStep, string> = {
  plan: '一起谋划',
  deploy: '一起部署',
  'carry-out': '一起落实',
  inspect: '一起检查',
}

/** The phases a plan works through; 常态长效 is what comes after, kept by mechanisms. */
export const PLAN_PHASES = ['planning', 'cultivating', 'refining'] as const
export type PlanPhase = (typeof PLAN_PHASES)[number]

export const TASK_STATES = ['not-started', 'doing', 'done', 'dropped'] as const
export type TaskState = (typeof TASK_STATES)[number]
export const TASK_STATE_NAMES: Record<TaskState, string> = {
  'not-started': '未开始',
  doing: '进行中',
  done: '已完成',
  dropped: '不再进行',
}

/** A due day that was moved, and why. */
export const DueChange = v.object({
  from: day('原完成时限'),
  to: day('新完成时限'),
  reason: line('调整原因', 200),
  by: id(),
  at: v.number(),
})
export type DueChange = v.InferOutput<typeof DueChange>

/** A task taken up, finished, dropped or taken up again. */
export const StateChange = v.object({
  from: v.picklist(TASK_STATES),
  to: v.picklist(TASK_STATES),
  remark: line('说明', 300, 0),
  by: id(),
  at: v.number(),
})
export type StateChange = v.InferOutput<typeof StateChange>

/** 责任人: somebody of the roster, so that erasing oneself reaches here too. */
export const Responsible = v.object({ personId: id(), name: line('责任人', 20) })
export type Responsible = v.InferOutput<typeof Responsible>

/** What a plan says of one task. `key` stays through all versions. */
export const PlanItem = v.object({
  key: id(),
  partyWork: line('党建工作', 200),
  businessWork: line('服务的业务工作', 200),
  keyWork: v.nullable(KeyWork),
  step: v.picklist(PLAN_STEPS),
  phase: v.picklist(PLAN_PHASES),
  responsible: Responsible,
  dueOn: day('完成时限'),
  /** The item that has to be done first; never one that leads back here. */
  afterKey: v.nullable(id()),
})
export type PlanItem = v.InferOutput<typeof PlanItem>

/** An item as a task: what became of it. */
export const Task = v.object({
  ...PlanItem.entries,
  state: v.picklist(TASK_STATES),
  /** What came of it, or why it was dropped. */
  remark: line('说明', 300, 0),
  stateChangedAt: v.nullable(v.number()),
  dueChanges: v.array(DueChange),
  stateChanges: v.array(StateChange),
})
export type Task = v.InferOutput<typeof Task>

/** 工作方案 of a brand as it stands today; `_id` is the brand's. */
export const Plan = v.object({
  _id: id(),
  ...Placement.entries,
  organizationName: line('组织名称', 40),
  brandName: line('品牌名称', 24),
  version: v.number(),
  objectives: v.array(paragraph('目标', 300)),
  tasks: v.array(Task),
  /** Days before due on which reminders of open tasks are owed; null where none is. */
  nextReminderOn: v.nullable(day()),
  /** Folded sentences as fingerprints, for pointing out text that stands in another plan too. */
  fingerprints: v.array(v.string()),
  /** When its brand ended: nothing is owed any more. Null while it is worked on. */
  endedAt: v.nullable(v.number()),
  createdAt: v.number(),
  updatedAt: v.number(),
})
export type Plan = v.InferOutput<typeof Plan>

/**
 * One saved version, never changed; `_id` is `<brandId>.<version>`, so two savers at once meet there. A due day that
 * was moved by itself makes a version too: `note` says so, and is empty where the whole plan was saved.
 */
export const PlanVersion = v.object({
  _id: v.string(),
  ...Placement.entries,
  brandId: id(),
  version: v.number(),
  objectives: v.array(paragraph('目标', 300)),
  items: v.array(PlanItem),
  note: line('说明', 300, 0),
  savedBy: id(),
  savedAt: v.number(),
})
export type PlanVersion = v.InferOutput<typeof PlanVersion>
