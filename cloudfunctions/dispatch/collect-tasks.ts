import type { Plan } from '@contract/plan/entity'
import { nextReminderOf, REMIND_CLOCK } from '@contract/plan/rules'
import { addDays, clockOf, dayOf } from '@contract/time'
import { WORK_CALENDAR } from '@contract/work-calendar'
import { outdated, putReminder, remindersDue, withdrawReminders } from '../_domain/plan/reminders'
import { collection, find } from '../_kernel/collections'
import { command } from '../_kernel/sdk'

const AT_ONCE = 50
/** A day on which a whole city's tasks fall due must not use up the run that has to send them. */
const LONGEST_RUN = 10_000

/**
 * Puts one plan's reminders of the day into the outbox. Their ids follow from what they say, so a run that is cut off
 * does no harm: the next one does all of it again. Whoever changed the plan meanwhile found nothing to take back, so
 * that is done here.
 */
const collect = async (plan: Plan, today: string, now: number) => {
  for (const reminder of remindersDue(plan, plan.nextReminderOn ?? today, today, now))
    await putReminder(reminder)
  const { stats } = await collection('plans')
    .where({ _id: plan._id, nextReminderOn: plan.nextReminderOn, updatedAt: plan.updatedAt })
    .update({ data: { nextReminderOn: nextReminderOf(plan.tasks, today, WORK_CALENDAR) } })
  if (stats.updated === 0)
    await withdrawReminders(plan._id, outdated(plan.tasks, await find('plans', plan._id)), now)
}

/** Collects the reminders of tasks that are owed today; before nine none is. */
export const collectTasks = async (now: number) => {
  const today = clockOf(now) >= REMIND_CLOCK ? dayOf(now) : addDays(dayOf(now), -1)
  const until = Date.now() + LONGEST_RUN
  while (Date.now() < until) {
    const { data } = await collection('plans')
      .where({ nextReminderOn: command.lte(today) })
      .orderBy('nextReminderOn', 'asc')
      .limit(AT_ONCE)
      .get()
    for (const plan of data) if (Date.now() < until) await collect(plan, today, now)
    if (data.length < AT_ONCE) return
  }
}
