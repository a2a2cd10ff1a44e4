import type { Material } from '@contract/library/entity'
import { materialCreate } from '@contract/library/material'
import { AppError } from '../../_kernel/app-error'
import { collection } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { idFrom } from '../../_kernel/ids'
import { isDuplicate } from '../../_kernel/transaction'
import { whole } from './whole'

export const createMaterial = handler(materialCreate, async ({ input, caller, organization, now, audit }) => {
  const { organizationId, path, organizationOrder, organizationName } = organization
  if (path.length !== 1) throw new AppError('MATERIAL_ROOT_ONLY')
  const { nonce, organizationId: _root, ...told } = whole(input)
  const material: Material = {
    _id: idFrom('material', caller.personId, nonce),
    organizationId,
    path,
    organizationOrder,
    organizationName,
    ...told,
    createdBy: caller.personId,
    createdAt: now,
    updatedAt: now,
  }
  audit({ id: material._id, organizationId, path })
  await collection('materials')
    .add({ data: material })
    .catch((error: unknown) => {
      if (!isDuplicate(error)) throw error
    })
  return { materialId: material._id, updatedAt: now }
})
