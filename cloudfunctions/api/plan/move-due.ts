import { planMoveDue } from '@contract/plan/endpoints'
import type { Plan, Task } from '@contract/plan/entity'
import { isOpen } from '@contract/plan/rules'
import { dayOf } from '@contract/time'
import { withdrawReminders } from '../../_domain/plan/reminders'
import { appended, derived, versionOf } from '../../_domain/plan/revision'
import { AppError } from '../../_kernel/app-error'
import { handler } from '../../_kernel/handler'
import { isDuplicate, transact } from '../../_kernel/transaction'
import { openPlan, requireOwn, requirePlan, requireTask } from './access'

/** Enough of a task to know it by. */
const KNOWN_BY = 30

const short = (text: string) => {
  const letters = [...text]
  return letters.length <= KNOWN_BY ? text : `${letters.slice(0, KNOWN_BY - 1).join('')}…`
}

const noteOf = (task: Task, dueOn: string, reason: string) =>
  `“${short(task.partyWork)}”的完成时限由 ${task.dueOn} 调整为 ${dueOn}：${reason}`

export const moveDue = handler(planMoveDue, async ({ input, caller, now, audit }) => {
  const { brandId, key, seenDueOn, dueOn, reason } = input
  const move = () =>
    transact(async (transaction) => {
      const opened = await openPlan(transaction, brandId)
      const brand = requireOwn(caller, opened.brand)
      const plan = requirePlan(opened.plan)
      const task = requireTask(plan, key)
      const last = task.dueChanges.at(-1)
      // Asked again because the answer was lost: the same move by the same person has been made.
      if (task.dueOn === dueOn && last?.from === seenDueOn && last.by === caller.personId)
        return { brand, task, plan }
      if (task.dueOn !== seenDueOn) throw new AppError('CONFLICT')
      if (!isOpen(task)) throw new AppError('PLAN_TASK_ENDED')
      if (dueOn === task.dueOn) throw new AppError('PLAN_DUE_SAME')
      if (dueOn < dayOf(now)) throw new AppError('PLAN_DUE_PAST', { keys: [key] })
      const change = { from: task.dueOn, to: dueOn, reason, by: caller.personId, at: now }
      const tasks = plan.tasks.map((one) =>
        one.key === key ? { ...one, dueOn, dueChanges: appended(one.dueChanges, change) } : one,
      )
      const after: Plan = {
        ...plan,
        tasks,
        version: plan.version + 1,
        ...derived({ ...plan, tasks }, now),
        updatedAt: Math.max(now, plan.updatedAt + 1),
      }
      const { nextReminderOn, version, updatedAt } = after
      await transaction
        .collection('planVersions')
        .add({ data: versionOf(after, caller.personId, noteOf(task, dueOn, reason)) })
      await transaction
        .collection('plans')
        .doc(brandId)
        .update({ data: { tasks, version, nextReminderOn, updatedAt } })
      return { brand, task, plan: after }
    })
  const { brand, task, plan } = await move().catch((error: unknown) => {
    if (!isDuplicate(error)) throw error
    return move()
  })
  audit({ id: brandId, organizationId: brand.organizationId, path: brand.path })
  if (task.dueOn !== dueOn) await withdrawReminders(brandId, [task], now)
  return { brandId, version: plan.version }
})
