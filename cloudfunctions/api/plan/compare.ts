import { ERASED_NAME } from '@contract/member/entity'
import { comparePlans } from '@contract/plan/compare'
import { planCompare } from '@contract/plan/endpoints'
import type { PlanVersion } from '@contract/plan/entity'
import { namesOf } from '../../_domain/member/names'
import { AppError } from '../../_kernel/app-error'
import { find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { readPlan } from './access'

export const compareVersions = handler(planCompare, async ({ input, caller }) => {
  const { brandId } = input
  const [, from, to] = await Promise.all([
    readPlan(caller, brandId),
    find('planVersions', `${brandId}.${input.from}`),
    find('planVersions', `${brandId}.${input.to}`),
  ])
  if (!from || !to) throw new AppError('NOT_FOUND')
  const names = await namesOf([from.savedBy, to.savedBy])
  const lineOf = ({ version, savedAt, savedBy, note }: PlanVersion) => ({
    version,
    savedAt,
    note,
    name: names.get(savedBy) ?? ERASED_NAME,
  })
  return { from: lineOf(from), to: lineOf(to), difference: comparePlans(from, to) }
})
