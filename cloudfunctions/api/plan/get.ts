import { ERASED_NAME } from '@contract/member/entity'
import { planGet, type TaskActivity, type TaskView } from '@contract/plan/endpoints'
import type { Task } from '@contract/plan/entity'
import { namesOf } from '../../_domain/member/names'
import { collection } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { command } from '../../_kernel/sdk'
import { readPlan } from './access'

const peopleOf = ({ responsible, dueChanges, stateChanges }: Task) => [
  responsible.personId,
  ...[...dueChanges, ...stateChanges].map(({ by }) => by),
]

const ACTIVITIES_SHOWN = 100

/** Activities of a brand by the task they serve; drafts and called-off ones serve none. */
const activitiesByTask = async (brandId: string) => {
  const { data } = await collection('activities')
    .where({
      brandId,
      planItemKey: command.neq(null),
      state: command.in(['published', 'finished', 'archived']),
    })
    .orderBy('startsAt', 'desc')
    .limit(ACTIVITIES_SHOWN)
    .field({ title: true, startsAt: true, planItemKey: true })
    .get()
  const byTask = new Map<string, TaskActivity[]>()
  for (const { _id: activityId, planItemKey, title, startsAt } of data)
    byTask.set(planItemKey ?? '', [...(byTask.get(planItemKey ?? '') ?? []), { activityId, title, startsAt }])
  return byTask
}

export const getPlan = handler(planGet, async ({ input, caller }) => {
  const { brand, plan } = await readPlan(caller, input.brandId)
  const [names, activities] = await Promise.all([
    namesOf(plan?.tasks.flatMap(peopleOf) ?? []),
    activitiesByTask(brand._id),
  ])
  const told = <T extends { by: string }>({ by, ...step }: T) => ({
    ...step,
    name: names.get(by) ?? ERASED_NAME,
  })
  const show = ({ dueChanges, stateChanges, responsible, ...task }: Task): TaskView => ({
    ...task,
    responsible: { ...responsible, name: names.get(responsible.personId) ?? responsible.name },
    dueChanges: dueChanges.map(told),
    stateChanges: stateChanges.map(told),
    activities: activities.get(task.key) ?? [],
    isMine: responsible.personId === caller.personId,
  })
  return {
    brandId: brand._id,
    brandName: brand.name,
    organizationId: brand.organizationId,
    organizationName: brand.organizationName,
    phase: brand.phase,
    plan: plan && {
      version: plan.version,
      objectives: plan.objectives,
      tasks: plan.tasks.map(show),
      createdAt: plan.createdAt,
      updatedAt: plan.updatedAt,
    },
    mayEdit: brand.state === 'living' && caller.holds(['secretary'], brand.path),
  }
})
