import { addDays, isWorkday, type WorkCalendar } from '../time'
import type { ItemDraft } from './draft'
import type { Task, TaskState } from './entity'

type Ordered = { key: string; afterKey: string | null }

/** Tasks that still are to be done. */
export const isOpen = ({ state }: { state: TaskState }) => state === 'not-started' || state === 'doing'

/** The keys of items that wait for each other in a circle. */
export const circleOf = (items: readonly Ordered[]): string[] => {
  const after = new Map(items.map(({ key, afterKey }) => [key, afterKey]))
  const leadsBack = (key: string) => {
    const passed = new Set<string>()
    for (let at = after.get(key); at && !passed.has(at); at = after.get(at)) {
      if (at === key) return true
      passed.add(at)
    }
    return false
  }
  return items.map(({ key }) => key).filter(leadsBack)
}

/** Why a plan cannot be saved as it is, and which items are meant; null where it can. */
export interface ItemRefusal {
  code: 'PLAN_DUE_PAST' | 'PLAN_REASON_NEEDED' | 'PLAN_CIRCULAR' | 'PLAN_AFTER_UNKNOWN'
  keys: string[]
}

/** The shortest reason that says something. */
export const LEAST_REASON = 2

/**
 * What of a plan's items can be judged without asking anybody: due days of new and moved items lie ahead, a moved one
 * says why, nothing waits for itself. An item that stays as it was may have passed its day.
 */
export const refuseItems = (
  items: readonly ItemDraft[],
  before: readonly Pick<Task, 'key' | 'dueOn'>[],
  today: string,
): ItemRefusal | null => {
  const earlier = new Map(before.map(({ key, dueOn }) => [key, dueOn]))
  const keys = new Set(items.map(({ key }) => key))
  const keysOf = (those: readonly ItemDraft[]) => those.map(({ key }) => key)
  const changed = items.filter(({ key, dueOn }) => earlier.get(key) !== dueOn)
  const checks: [ItemRefusal['code'], string[]][] = [
    ['PLAN_DUE_PAST', keysOf(changed.filter(({ dueOn }) => dueOn < today))],
    [
      'PLAN_REASON_NEEDED',
      keysOf(changed.filter(({ key, dueReason }) => earlier.has(key) && dueReason.length < LEAST_REASON)),
    ],
    ['PLAN_AFTER_UNKNOWN', keysOf(items.filter(({ afterKey }) => afterKey !== null && !keys.has(afterKey)))],
    ['PLAN_CIRCULAR', circleOf(items)],
  ]
  const found = checks.find(([, those]) => those.length > 0)
  return found ? { code: found[0], keys: found[1] } : null
}

/** Reminders go out so many working days before the due day (data; the nearest is the last). */
export const REMIND_WORKDAYS_BEFORE = [3, 1] as const

/** The clock at which they do, well within the day. */
export const REMIND_CLOCK = '09:00'

const workdaysBefore = (day: string, count: number, calendar: WorkCalendar) => {
  let current = day
  for (let left = count; left > 0; ) {
    current = addDays(current, -1)
    if (isWorkday(current, calendar)) left--
  }
  return current
}

/** The days on which a task is to be brought to mind, the earliest first. */
export const reminderDaysOf = (dueOn: string, calendar: WorkCalendar) =>
  REMIND_WORKDAYS_BEFORE.map((before) => ({ before, on: workdaysBefore(dueOn, before, calendar) }))

/** The next day after `after` on which any open task is to be brought to mind; null where none is. */
export const nextReminderOf = (
  tasks: readonly Pick<Task, 'state' | 'dueOn'>[],
  after: string,
  calendar: WorkCalendar,
): string | null =>
  tasks
    .filter(isOpen)
    .flatMap(({ dueOn }) => reminderDaysOf(dueOn, calendar).map(({ on }) => on))
    .filter((on) => on > after)
    .sort()[0] ?? null

/** Open tasks first, the nearest due day first; what has ended after them, the latest first. */
export const inOrderOfWork = <T extends Pick<Task, 'state' | 'dueOn' | 'stateChangedAt'>>(
  tasks: readonly T[],
): T[] => [
  ...tasks.filter(isOpen).sort((one, other) => one.dueOn.localeCompare(other.dueOn)),
  ...tasks
    .filter((task) => !isOpen(task))
    .sort((one, other) => (other.stateChangedAt ?? 0) - (one.stateChangedAt ?? 0)),
]

/** How many days ahead a task is listed among what waits for its responsible person. */
export const SOON_DAYS = 7

/** Open and due within a week, or past its day. */
export const isSoon = (task: Pick<Task, 'state' | 'dueOn'>, today: string) =>
  isOpen(task) && task.dueOn <= addDays(today, SOON_DAYS)
