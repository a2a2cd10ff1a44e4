import { planChangeTask } from '@contract/plan/endpoints'
import type { Task } from '@contract/plan/entity'
import { isOpen, LEAST_REASON } from '@contract/plan/rules'
import { requireLiving } from '../../_domain/brand/living'
import { outdated, withdrawReminders } from '../../_domain/plan/reminders'
import { appended, derived } from '../../_domain/plan/revision'
import { AppError } from '../../_kernel/app-error'
import { handler } from '../../_kernel/handler'
import { transact } from '../../_kernel/transaction'
import { isResponsible, openPlan, requirePlan, requireTask } from './access'

export const changeTask = handler(planChangeTask, async ({ input, caller, now, audit }) => {
  const { brandId, key, seenState, state, remark } = input
  const { brand, before, after } = await transact(async (transaction) => {
    const { brand: found, plan: standing } = await openPlan(transaction, brandId)
    const known = isResponsible(standing, caller.personId)
      ? found
      : caller.require(['member', 'secretary'], found)
    if (!known) throw new AppError('NOT_FOUND')
    const plan = requirePlan(standing)
    const task = requireTask(plan, key)
    const isOwn = task.responsible.personId === caller.personId
    if (!isOwn && !caller.holds(['secretary'], known.path)) throw new AppError('PLAN_TASK_NOT_YOURS')
    requireLiving(known)
    // The same step was taken already, by this tap sent twice or by somebody else: it stays taken once.
    if (task.state === state && task.remark === remark) return { brand: known, before: plan, after: plan }
    if (task.state !== seenState) throw new AppError('CONFLICT')
    if (state === 'dropped' && remark.length < LEAST_REASON) throw new AppError('PLAN_DROP_NEEDS_REASON')
    const change = { from: task.state, to: state, remark, by: caller.personId, at: now }
    const changed: Task = {
      ...task,
      state,
      remark,
      stateChangedAt: now,
      stateChanges: appended(task.stateChanges, change),
    }
    const tasks = plan.tasks.map((one) => (one.key === key ? changed : one))
    const { nextReminderOn } = derived({ ...plan, tasks }, now)
    const updatedAt = Math.max(now, plan.updatedAt + 1)
    await transaction.collection('plans').doc(brandId).update({ data: { tasks, nextReminderOn, updatedAt } })
    return { brand: known, before: plan, after: { ...plan, tasks } }
  })
  audit({ id: brandId, organizationId: brand.organizationId, path: brand.path })
  await withdrawReminders(brandId, outdated(before.tasks.filter(isOpen), after), now)
  return { brandId, version: after.version }
})
