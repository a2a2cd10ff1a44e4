import type { Transaction } from '../../_kernel/transaction'

/** The plan is called as its brand is called, in the transaction that names it anew. */
export const renamePlan = async (transaction: Transaction, brandId: string, brandName: string) => {
  const document = transaction.collection('plans').doc(brandId)
  if ((await document.get()).data) await document.update({ data: { brandName } })
}

/** A brand that ends owes nothing any more: its tasks leave everybody's list and are not brought to mind. */
export const endPlan = async (transaction: Transaction, brandId: string, now: number) => {
  const document = transaction.collection('plans').doc(brandId)
  const { data: plan } = await document.get()
  if (!plan) return []
  await document.update({
    data: { endedAt: now, nextReminderOn: null, updatedAt: Math.max(now, plan.updatedAt + 1) },
  })
  return plan.tasks
}
