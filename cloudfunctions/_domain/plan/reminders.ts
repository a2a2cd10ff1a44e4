import type { Plan, Task } from '@contract/plan/entity'
import { isOpen, REMIND_CLOCK, REMIND_WORKDAYS_BEFORE, reminderDaysOf } from '@contract/plan/rules'
import type { OutboxItem } from '@contract/subscription/entity'
import { taskMessage } from '@contract/subscription/messages'
import { addDays, instantOf } from '@contract/time'
import { WORK_CALENDAR } from '@contract/work-calendar'
import { collection } from '../../_kernel/collections'
import { command } from '../../_kernel/sdk'
import { isDuplicate } from '../../_kernel/transaction'
import { outboxItem } from '../subscription/outbox'

type Named = Pick<Task, 'key' | 'dueOn'>

/** Follows from what is to be said, so that whoever says it twice meets the first. */
const outboxIdOf = (brandId: string, { key, dueOn }: Named, before: number) =>
  `task.${brandId}.${key}.${dueOn}.${before}`

const outboxIdsOf = (brandId: string, task: Named) =>
  REMIND_WORKDAYS_BEFORE.map((before) => outboxIdOf(brandId, task, before))

/** The reminders of a plan that fall on `from` to `today`: of each open task the nearest to its due day. */
export const remindersDue = (plan: Plan, from: string, today: string, now: number): OutboxItem[] =>
  plan.tasks.filter(isOpen).flatMap((task) => {
    if (task.dueOn < today) return []
    const due = reminderDaysOf(task.dueOn, WORK_CALENDAR)
      .filter(({ on }) => on >= from && on <= today)
      .at(-1)
    if (!due) return []
    return [
      outboxItem({
        id: outboxIdOf(plan._id, task, due.before),
        template: 'task',
        audience: { kind: 'persons', personIds: [task.responsible.personId] },
        data: taskMessage({ ...task, brandName: plan.brandName }),
        page: 'pages/member/tasks/index',
        now,
        notBefore: instantOf(due.on, REMIND_CLOCK),
        expiresAt: instantOf(addDays(task.dueOn, 1)),
      }),
    ]
  })

/**
 * Puts a reminder into the outbox; one that was taken back before is owed again (a task taken up anew, a day moved
 * back). Who had it already has a delivery under this id and is left in peace.
 */
export const putReminder = async (item: OutboxItem) => {
  try {
    await collection('outbox').add({ data: item })
  } catch (error) {
    if (!isDuplicate(error)) throw error
    const { _id, audience, data, ...content } = item
    await collection('outbox')
      .where({ _id, state: 'withdrawn' })
      .update({ data: { ...content, audience: command.set(audience), data: command.set(data) } })
  }
}

/** Takes back what has not gone out of the reminders of these tasks, as they were before a change. */
export const withdrawReminders = async (brandId: string, tasks: readonly Named[], now: number) => {
  if (tasks.length === 0) return
  await collection('outbox')
    .where({
      _id: command.in(tasks.flatMap((task) => outboxIdsOf(brandId, task))),
      state: command.in(['waiting', 'sending']),
    })
    .update({ data: { state: 'withdrawn', updatedAt: now } })
}

/** Tasks of `before` whose reminders would now be wrong: gone, ended, moved, or somebody else's. */
export const outdated = (before: readonly Task[], after: Pick<Plan, 'tasks' | 'endedAt'> | null): Task[] => {
  const standing = new Map(after && after.endedAt === null ? after.tasks.map((task) => [task.key, task]) : [])
  return before.filter((task) => {
    const now = standing.get(task.key)
    return (
      !now ||
      !isOpen(now) ||
      now.dueOn !== task.dueOn ||
      now.responsible.personId !== task.responsible.personId
    )
  })
}
