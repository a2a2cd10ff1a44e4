import { brandProposePhase } from '@contract/brand/endpoints'
import { noteEvent } from '../../_domain/brand/events'
import { nextRevision, requireLiving } from '../../_domain/brand/living'
import { AppError } from '../../_kernel/app-error'
import { handler } from '../../_kernel/handler'
import { command } from '../../_kernel/sdk'
import { transact } from '../../_kernel/transaction'

export const proposePhase = handler(brandProposePhase, async ({ input, caller, now, audit }) => {
  const { brandId, to, reason } = input
  const after = await transact(async (transaction) => {
    const document = transaction.collection('brands').doc(brandId)
    const { data } = await document.get()
    const brand = requireLiving(caller.require(['secretary'], data ?? null))
    if (brand.phase === to) throw new AppError('BRAND_PHASE_SAME')
    if (brand.phaseProposal) throw new AppError('BRAND_PHASE_WAITING')
    const updatedAt = nextRevision(brand, now)
    await document.update({
      data: { phaseProposal: command.set({ to, reason, by: caller.personId, at: now }), updatedAt },
    })
    await noteEvent(transaction, brand, {
      kind: 'phase-proposed',
      at: now,
      by: caller.personId,
      remark: reason,
      phase: to,
    })
    return { ...brand, updatedAt }
  })
  audit({ id: brandId, organizationId: after.organizationId, path: after.path })
  return { brandId, updatedAt: after.updatedAt }
})
