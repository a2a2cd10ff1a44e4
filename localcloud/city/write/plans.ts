import type { Activity } from '@contract/activity/entity'
import type { Brand } from '@contract/brand/entity'
import type { Plan, PlanItem, PlanPhase, PlanStep, PlanVersion, Task, TaskState } from '@contract/plan/entity'
import { PLAN_PHASES } from '@contract/plan/entity'
import { nextReminderOf } from '@contract/plan/rules'
import { fingerprintsOf } from '@contract/plan/similar'
import { addDays, DAY, dayOf, instantOf, isWorkday } from '@contract/time'
import { WORK_CALENDAR } from '@contract/work-calendar'
import { Random } from '../random'
import type { BrandText } from '../texts/brand-text'
import { COMMON_ITEMS, DONE_REMARKS, DROP_REASONS, MOVE_REASONS } from '../texts/plan-steps'
import type { Person } from './people'

/** One branch in nine has not written a plan yet. */
export const hasPlan = (index: number) => index % 9 !== 8

const short = (text: string, longest: number) => {
  const letters = [...text]
  return letters.length <= longest ? text : `${letters.slice(0, longest - 1).join('')}…`
}

const workday = (day: string): string => (isWorkday(day, WORK_CALENDAR) ? day : workday(addDays(day, 1)))

interface Said {
  partyWork: string
  businessWork: string
  keyWork: PlanItem['keyWork']
  step: PlanStep
  phase: PlanPhase
}

/** The branch's own work out of its brand's text, among what every plan has. */
const whatIsSaid = (text: BrandText, random: Random): Said[] => {
  const [first] = text.points
  const own = text.points.map(
    ([keyWork, businessWork, partyWork], index): Said => ({
      partyWork: short(partyWork, 180),
      businessWork: short(businessWork, 180),
      keyWork,
      step: 'carry-out',
      phase: PLAN_PHASES[Math.min(index, 2)],
    }),
  )
  const habits = text.practices.map((practice, index): Said => {
    const [keyWork, businessWork] = text.points[index % text.points.length] ?? first
    return {
      partyWork: short(practice, 180),
      businessWork: short(businessWork, 180),
      keyWork,
      step: index % 3 === 2 ? 'inspect' : 'carry-out',
      phase: index % 2 ? 'refining' : 'cultivating',
    }
  })
  const chosen = random.some(COMMON_ITEMS, random.between(5, 8))
  const visits = COMMON_ITEMS[5]
  // The branch of the tour says one thing as others say it, so that its secretary is told.
  const said = text.of === 'supply' && !chosen.includes(visits) ? [...chosen, visits] : chosen
  const common = said.map(
    ({ partyWork, businessWork, step, phase }): Said => ({
      partyWork,
      businessWork: businessWork.replace('{}', first[1]),
      keyWork: first[0],
      step,
      phase,
    }),
  )
  return [...common, ...own, ...habits].sort(
    (one, other) => PLAN_PHASES.indexOf(one.phase) - PLAN_PHASES.indexOf(other.phase),
  )
}

const stateOf = (random: Random, daysAhead: number): TaskState => {
  if (daysAhead > 30) return 'not-started'
  if (daysAhead >= 0) return random.chance(0.6) ? 'doing' : 'not-started'
  if (random.chance(0.06)) return 'dropped'
  return random.chance(0.94) ? 'done' : 'doing'
}

/** Where a phase of the plan lies today, in days: those behind the brand are done, those ahead still to come. */
const spanOf = (brand: Brand, phase: PlanPhase): [number, number] => {
  const order = ['planning', 'cultivating', 'refining', 'sustaining']
  const distance = order.indexOf(phase) - order.indexOf(brand.phase)
  if (distance < 0) return [-150 + distance * 40, -12]
  return distance === 0 ? [-25, 75] : [30 + distance * 50, 120 + distance * 60]
}

/** The owners of a tour: 李敏 and 王建国 have something to do this week. */
const ownersOf = (people: readonly Person[], key: string): readonly Person[] =>
  key === 'supply' ? people.filter(({ name }) => name !== '王建国') : people

const withTask = (tasks: Task[], at: number, change: Partial<Task>): Task[] =>
  tasks.map((task, index) => (index === at ? { ...task, ...change } : task))

/** Two tasks of 王建国, one of them due this week; one of 李敏; and one that has been moved. */
const forTheTour = (tasks: Task[], people: readonly Person[], today: string): Task[] => {
  const [wang, li] = ['王建国', '李敏'].map((name) => people.find((person) => person.name === name))
  if (!wang || !li) return tasks
  const open = { remark: '', stateChangedAt: null, stateChanges: [], dueChanges: [] }
  const mine = ({ id, name }: Person, days: number, state: TaskState = 'not-started') => ({
    ...open,
    state,
    responsible: { personId: id, name },
    dueOn: workday(addDays(today, days)),
  })
  const last = tasks.length - 1
  const moved = workday(addDays(today, 19))
  const change = {
    from: addDays(moved, -14),
    to: moved,
    reason: MOVE_REASONS[3],
    by: li.id,
    at: instantOf(addDays(today, -9), '11:20'),
  }
  return [
    mine(wang, 33),
    mine(wang, 4, 'doing'),
    mine(li, 6, 'doing'),
    { ...mine(li, 19), dueOn: moved, dueChanges: [change] },
  ].reduce((toured, task, index) => withTask(toured, last - index, task), tasks)
}

const tasksOf = (text: BrandText, brand: Brand, people: readonly Person[], now: number): Task[] => {
  const random = new Random(`plan ${text.of}`)
  const today = dayOf(now)
  const owners = random.some(ownersOf(people, text.of), 6)
  const secretary = people.find(({ duty }) => duty === '书记') ?? people[0]
  const tasks = whatIsSaid(text, random).map((said, index): Task => {
    const [from, to] = spanOf(brand, said.phase)
    const dueOn = workday(addDays(today, random.between(from, to)))
    const daysAhead = (instantOf(dueOn) - instantOf(today)) / DAY
    const state = stateOf(random, daysAhead)
    const owner = index % 5 === 0 ? secretary : random.pick(owners)
    const changedAt = Math.min(now - DAY, instantOf(dueOn, '16:30') - random.between(0, 6) * DAY)
    const remark =
      state === 'done' ? random.pick(DONE_REMARKS) : state === 'dropped' ? random.pick(DROP_REASONS) : ''
    const step = { from: 'not-started' as const, to: state, remark, by: owner.id, at: changedAt }
    return {
      key: `${text.of.slice(0, 6).padEnd(6, '0')}t${String(index).padStart(3, '0')}`,
      ...said,
      responsible: { personId: owner.id, name: owner.name },
      dueOn,
      afterKey: null,
      state,
      remark,
      stateChangedAt: state === 'not-started' ? null : changedAt,
      dueChanges: random.chance(0.18)
        ? [
            {
              from: addDays(dueOn, -14),
              to: dueOn,
              reason: random.pick(MOVE_REASONS),
              by: secretary.id,
              at: now - random.between(8, 40) * DAY,
            },
          ]
        : [],
      stateChanges: state === 'not-started' ? [] : [step],
    }
  })
  const toured = text.of === 'supply' ? forTheTour(tasks, people, today) : tasks
  // Checking follows carrying out: the last one of all waits for the one before.
  const last = toured.length - 1
  return withTask(toured, last, { afterKey: toured[last - 1].key })
}

const itemOf = ({
  state: _s,
  remark: _r,
  stateChangedAt: _a,
  dueChanges: _d,
  stateChanges: _c,
  ...item
}: Task) => item

const objectivesOf = (text: BrandText) => [
  short(text.positioning, 280),
  ...text.points.slice(0, 2).map(([, objective]) => `让“${text.slogan}”落到实处：${objective}。`),
]

/** The first version had a little less, and the days that were moved since. */
const firstItems = (tasks: Task[]): PlanItem[] =>
  tasks.slice(0, -2).map((task, index) => ({
    ...itemOf(task),
    dueOn: task.dueChanges[0]?.from ?? task.dueOn,
    ...(index === 1 ? { businessWork: task.businessWork.replace(/[，。].*$/, '。') } : {}),
  }))

/** Activities with the task of their brand's plan that speaks of the same business work. */
export const servingTasks = (activities: readonly Activity[], plans: readonly Plan[]): Activity[] => {
  const byBrand = new Map(plans.map((plan) => [plan._id, plan]))
  return activities.map((activity) => {
    const { brandId, businessWork } = activity
    const task = brandId && byBrand.get(brandId)?.tasks.find((one) => one.businessWork === businessWork)
    return task ? { ...activity, planItemKey: task.key } : activity
  })
}

/** The plan of a brand and the versions that led to it. */
export const planOf = (
  text: BrandText,
  brand: Brand,
  people: readonly Person[],
  now: number,
): { plan: Plan; versions: PlanVersion[] } => {
  const random = new Random(`versions ${text.of}`)
  const placement = {
    organizationId: brand.organizationId,
    path: brand.path,
    organizationOrder: brand.organizationOrder,
  }
  const tasks = tasksOf(text, brand, people, now)
  const objectives = objectivesOf(text)
  const savedBy = (people.find(({ duty }) => duty === '书记') ?? people[0]).id
  const savedAt = now - random.between(3, 170) * DAY
  const version = (
    number: number,
    at: number,
    items: PlanItem[],
    more: Partial<PlanVersion> = {},
  ): PlanVersion => ({
    _id: `${brand._id}.${number}`,
    ...placement,
    brandId: brand._id,
    version: number,
    objectives,
    items,
    note: '',
    savedBy,
    savedAt: at,
    ...more,
  })
  const createdAt = Math.min(savedAt - 30 * DAY, brand.createdAt + 20 * DAY)
  const plan: Plan = {
    _id: brand._id,
    ...placement,
    organizationName: brand.organizationName,
    brandName: brand.name,
    version: 2,
    objectives,
    tasks,
    nextReminderOn: nextReminderOf(tasks, addDays(dayOf(now), -1), WORK_CALENDAR),
    fingerprints: fingerprintsOf({ objectives, tasks }),
    endedAt: null,
    createdAt,
    updatedAt: savedAt,
  }
  return {
    plan,
    versions: [
      version(1, createdAt, firstItems(tasks), { objectives: objectives.slice(0, 2) }),
      version(2, savedAt, tasks.map(itemOf)),
    ],
  }
}
