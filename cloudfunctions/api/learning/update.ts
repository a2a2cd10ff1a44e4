import { learningUpdate } from '@contract/library/learning'
import { AppError } from '../../_kernel/app-error'
import { handler } from '../../_kernel/handler'
import { transact } from '../../_kernel/transaction'

/** What was noted stays the organisation's to complete, whatever became of whom it learnt from. */
export const updateLearning = handler(learningUpdate, async ({ input, caller, now, audit }) => {
  const { learningId, seenAt, adopted, outcome } = input
  const { before, updatedAt } = await transact(async (transaction) => {
    const document = transaction.collection('learnings').doc(learningId)
    const { data } = await document.get()
    const found = caller.require(['secretary'], data ?? null)
    if (found.updatedAt !== seenAt) throw new AppError('CONFLICT')
    const revision = Math.max(now, found.updatedAt + 1)
    await document.update({ data: { adopted, outcome, updatedAt: revision } })
    return { before: found, updatedAt: revision }
  })
  audit({ id: learningId, organizationId: before.organizationId, path: before.path })
  return { learningId, updatedAt }
})
