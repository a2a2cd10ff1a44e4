import { brandDecidePhase } from '@contract/brand/endpoints'
import type { Brand } from '@contract/brand/entity'
import { noteEvent } from '../../_domain/brand/events'
import { nextRevision, requireLiving } from '../../_domain/brand/living'
import { restartPublication } from '../../_domain/publication/restart'
import { AppError } from '../../_kernel/app-error'
import { handler } from '../../_kernel/handler'
import { transact } from '../../_kernel/transaction'

/** The phase is shown on the page, so a confirmed move begins a publication under way anew. */
export const decidePhase = handler(brandDecidePhase, async ({ input, caller, now, audit }) => {
  const { brandId, proposedAt, isConfirmed, advice } = input
  const after = await transact(async (transaction) => {
    const document = transaction.collection('brands').doc(brandId)
    const { data } = await document.get()
    const before = requireLiving(caller.require(['supervisor'], data ?? null))
    const proposal = before.phaseProposal
    if (!proposal) throw new AppError('BRAND_PHASE_NOTHING')
    if (proposal.at !== proposedAt) throw new AppError('CONFLICT')
    if (proposal.by === caller.personId) throw new AppError('BRAND_PHASE_OWN')
    const decided: Brand = {
      ...before,
      phase: isConfirmed ? proposal.to : before.phase,
      phaseProposal: null,
      updatedAt: nextRevision(before, now),
    }
    const { phase, phaseProposal, updatedAt } = decided
    await restartPublication(transaction, before, decided, caller.personId, now)
    await document.update({ data: { phase, phaseProposal, updatedAt } })
    await noteEvent(transaction, before, {
      kind: isConfirmed ? 'phase-confirmed' : 'phase-returned',
      at: now,
      by: caller.personId,
      remark: advice,
      phase: proposal.to,
    })
    return decided
  })
  audit({ id: brandId, organizationId: after.organizationId, path: after.path })
  return { brandId, updatedAt: after.updatedAt }
})
