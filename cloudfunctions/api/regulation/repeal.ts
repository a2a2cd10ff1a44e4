import { regulationRepeal } from '@contract/library/regulation'
import { AppError } from '../../_kernel/app-error'
import { handler } from '../../_kernel/handler'
import { transact } from '../../_kernel/transaction'

/** Its practice is free to be raised anew. */
export const repealRegulation = handler(regulationRepeal, async ({ input, caller, now, audit }) => {
  const { regulationId, reason } = input
  const before = await transact(async (transaction) => {
    const document = transaction.collection('regulations').doc(regulationId)
    const { data } = await document.get()
    const found = caller.require(['supervisor'], data ?? null)
    if (found.state === 'repealed') throw new AppError('REGULATION_REPEALED')
    await document.update({
      data: { state: 'repealed', repealReason: reason, repealedAt: now, updatedAt: now },
    })
    if (found.practiceId) {
      const practice = transaction.collection('practices').doc(found.practiceId)
      const { data: raised } = await practice.get()
      if (raised?.regulationId === regulationId) await practice.update({ data: { regulationId: null } })
    }
    return found
  })
  audit({ id: regulationId, organizationId: before.organizationId, path: before.path })
  return { regulationId, version: before.versions.length }
})
