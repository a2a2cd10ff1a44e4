import { regulationGet } from '@contract/library/regulation'
import { AppError } from '../../_kernel/app-error'
import { find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'

export const getRegulation = handler(regulationGet, async ({ input }) => {
  const regulation = await find('regulations', input.regulationId)
  if (!regulation) throw new AppError('NOT_FOUND')
  const { organizationOrder: _order, createdAt: _createdAt, versions, ...shown } = regulation
  return { ...shown, versions: versions.map(({ savedBy: _savedBy, ...version }) => version) }
})
