import { materialGet } from '@contract/library/material'
import { AppError } from '../../_kernel/app-error'
import { find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'

export const getMaterial = handler(materialGet, async ({ input }) => {
  const material = await find('materials', input.materialId)
  if (!material) throw new AppError('NOT_FOUND')
  const { path: _path, organizationOrder: _order, createdBy: _createdBy, ...shown } = material
  return shown
})
