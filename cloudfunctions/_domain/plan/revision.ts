import type { Plan, PlanItem, PlanVersion, Task } from '@contract/plan/entity'
import { nextReminderOf } from '@contract/plan/rules'
import { fingerprintsOf } from '@contract/plan/similar'
import { addDays, dayOf } from '@contract/time'
import { WORK_CALENDAR } from '@contract/work-calendar'

/** Histories show the way a task took; the first steps of a very long one are left out. */
const LONGEST_HISTORY = 50

export const appended = <T>(history: readonly T[], step: T): T[] => [...history, step].slice(-LONGEST_HISTORY)

/** What follows from a plan's tasks and text, and is stored beside them; today's reminders are still owed. */
export const derived = (plan: Pick<Plan, 'objectives' | 'tasks'>, now: number) => ({
  nextReminderOn: nextReminderOf(plan.tasks, addDays(dayOf(now), -1), WORK_CALENDAR),
  fingerprints: fingerprintsOf(plan),
})

/** What a version keeps of a task. */
const itemOf = ({
  state: _state,
  remark: _remark,
  stateChangedAt: _at,
  dueChanges: _due,
  stateChanges: _states,
  ...item
}: Task): PlanItem => item

/** The version that says how a plan stands; its id is where two savers at once meet. */
export const versionOf = (plan: Plan, savedBy: string, note: string): PlanVersion => ({
  _id: `${plan._id}.${plan.version}`,
  organizationId: plan.organizationId,
  path: plan.path,
  organizationOrder: plan.organizationOrder,
  brandId: plan._id,
  version: plan.version,
  objectives: plan.objectives,
  items: plan.tasks.map(itemOf),
  note,
  savedBy,
  savedAt: plan.updatedAt,
})
