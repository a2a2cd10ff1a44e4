import { materialRemove } from '@contract/library/material'
import { collection, find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'

export const removeMaterial = handler(materialRemove, async ({ input, caller, audit }) => {
  const { materialId } = input
  const found = caller.require(['administrator', 'supervisor'], await find('materials', materialId))
  await collection('materials').doc(materialId).remove()
  audit({ id: materialId, organizationId: found.organizationId, path: found.path })
  return { materialId }
})
