import { materialUpdate } from '@contract/library/material'
import { AppError } from '../../_kernel/app-error'
import { handler } from '../../_kernel/handler'
import { command } from '../../_kernel/sdk'
import { transact } from '../../_kernel/transaction'
import { whole } from './whole'

export const updateMaterial = handler(materialUpdate, async ({ input, caller, now, audit }) => {
  const { materialId, seenAt, ...told } = whole(input)
  const { before, updatedAt } = await transact(async (transaction) => {
    const document = transaction.collection('materials').doc(materialId)
    const { data } = await document.get()
    const found = caller.require(['administrator', 'supervisor'], data ?? null)
    if (found.updatedAt !== seenAt) throw new AppError('CONFLICT')
    const revision = Math.max(now, found.updatedAt + 1)
    await document.update({ data: { ...told, steps: command.set(told.steps), updatedAt: revision } })
    return { before: found, updatedAt: revision }
  })
  audit({ id: materialId, organizationId: before.organizationId, path: before.path })
  return { materialId, updatedAt }
})
