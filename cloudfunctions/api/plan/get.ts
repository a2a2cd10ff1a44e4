import { ERASED_NAME } from '@contract/member/entity'
import { planGet, type TaskView } from '@contract/plan/endpoints'
import type { Task } from '@contract/plan/entity'
import { namesOf } from '../../_domain/member/names'
import { handler } from '../../_kernel/handler'
import { readPlan } from './access'

const peopleOf = ({ responsible, dueChanges, stateChanges }: Task) => [
  responsible.personId,
  ...[...dueChanges, ...stateChanges].map(({ by }) => by),
]

export const getPlan = handler(planGet, async ({ input, caller }) => {
  const { brand, plan } = await readPlan(caller, input.brandId)
  const names = await namesOf(plan?.tasks.flatMap(peopleOf) ?? [])
  const told = <T extends { by: string }>({ by, ...step }: T) => ({
    ...step,
    name: names.get(by) ?? ERASED_NAME,
  })
  const show = ({ dueChanges, stateChanges, responsible, ...task }: Task): TaskView => ({
    ...task,
    responsible: { ...responsible, name: names.get(responsible.personId) ?? responsible.name },
    dueChanges: dueChanges.map(told),
    stateChanges: stateChanges.map(told),
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
