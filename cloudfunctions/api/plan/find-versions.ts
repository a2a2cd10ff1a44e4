import { ERASED_NAME } from '@contract/member/entity'
import { planFindVersions } from '@contract/plan/endpoints'
import { namesOf } from '../../_domain/member/names'
import { collection } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { pageOf } from '../../_kernel/paging'
import { readPlan } from './access'

export const findVersions = handler(planFindVersions, async ({ input, caller }) => {
  await readPlan(caller, input.brandId)
  const page = await pageOf(
    collection('planVersions')
      .where({ brandId: input.brandId })
      .orderBy('savedAt', 'desc')
      .field({ version: true, savedAt: true, savedBy: true, note: true }),
    input.offset,
  )
  const names = await namesOf(page.items.map(({ savedBy }) => savedBy))
  return {
    ...page,
    items: page.items.map(({ version, savedAt, savedBy, note }) => ({
      version,
      savedAt,
      note,
      name: names.get(savedBy) ?? ERASED_NAME,
    })),
  }
})
