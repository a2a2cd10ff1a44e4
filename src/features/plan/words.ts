import { PHASE_NAMES } from '@contract/brand/entity'
import { meGet } from '@contract/me/endpoints'
import {
  planCompare,
  planFindMine,
  planFindSimilar,
  planFindVersions,
  planGet,
} from '@contract/plan/endpoints'
import {
  PLAN_PHASES,
  PLAN_STEP_NAMES,
  PLAN_STEPS,
  TASK_STATE_NAMES,
  type Task,
  type TaskState,
} from '@contract/plan/entity'
import { isOpen } from '@contract/plan/rules'
import { DAY, dayOf, instantOf } from '@contract/time'
import { formatDate } from '@/lib/time'
import type { IconName } from '@/ui/Icon'
import type { Tone } from '@/ui/Tag'

/** What is asked anew after any change of a plan. */
export const REFRESHED = [planGet, planFindMine, planFindVersions, planCompare, planFindSimilar, meGet]

export const STEP_OPTIONS = PLAN_STEPS.map((value) => ({ value, label: PLAN_STEP_NAMES[value] }))
export const PHASE_OPTIONS = PLAN_PHASES.map((value) => ({ value, label: PHASE_NAMES[value] }))

/** How a state looks: icon, word and tone. */
export const STATE_LOOKS: Record<TaskState, { tone: Tone; icon: IconName }> = {
  'not-started': { tone: 'quiet', icon: 'flag' },
  doing: { tone: 'calm', icon: 'clock' },
  done: { tone: 'good', icon: 'done' },
  dropped: { tone: 'quiet', icon: 'minus' },
}

export const stateWord = (state: TaskState) => TASK_STATE_NAMES[state]

type Due = Pick<Task, 'dueOn' | 'state'>

/** The due day in words: how near it is, or that it has passed; without reproach. */
export const dueWords = (task: Due, now: number): string => {
  const day = formatDate(task.dueOn)
  if (!isOpen(task)) return day
  const days = Math.round((instantOf(task.dueOn) - instantOf(dayOf(now))) / DAY)
  if (days < 0) return `${day}，已过时限`
  if (days === 0) return `${day}，今天`
  return days <= 14 ? `${day}，还有 ${days} 天` : day
}

const COUNTED: [TaskState, string][] = [
  ['done', '项已完成'],
  ['doing', '项进行中'],
  ['not-started', '项未开始'],
  ['dropped', '项不再进行'],
]

/** `12 项已完成，3 项进行中`: counts as words, of what there is. */
export const countWords = (tasks: readonly Pick<Task, 'state'>[]): string =>
  COUNTED.map(([state, words]) => [tasks.filter((task) => task.state === state).length, words] as const)
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count} ${words}`)
    .join('，')
