import { brandRetire } from '@contract/brand/endpoints'
import type { Brand } from '@contract/brand/entity'
import { noteEvent } from '../../_domain/brand/events'
import { removeName } from '../../_domain/brand/name-index'
import { releaseName } from '../../_domain/brand/names'
import { refreshPublicBrands } from '../../_domain/home/summary'
import { endPlan } from '../../_domain/plan/follow-brand'
import { withdrawReminders } from '../../_domain/plan/reminders'
import { find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { command } from '../../_kernel/sdk'
import { type Transaction, transact } from '../../_kernel/transaction'
import { nextRevision, requireLiving } from './living'

/** What was public goes off the wall, and stays under its old address. */
const moveSnapshot = async (transaction: Transaction, brandId: string, now: number) => {
  const shown = transaction.collection('publishedBrands').doc(brandId)
  const { data } = await shown.get()
  if (!data) return false
  await transaction.collection('retiredBrands').add({ data: { ...data, retiredAt: now } })
  await shown.remove()
  return true
}

const endPublication = async (transaction: Transaction, brand: Brand, by: string, now: number) => {
  if (!brand.publicationId) return
  await transaction
    .collection('publications')
    .doc(brand.publicationId)
    .update({
      data: { state: 'withdrawn', ended: command.set({ by, at: now, remark: '品牌已结束' }), updatedAt: now },
    })
}

export const retireBrand = handler(brandRetire, async ({ input, caller, now, audit }) => {
  const { brandId, reason } = input
  const seen = caller.require(['secretary'], await find('brands', brandId))
  audit({ id: brandId, organizationId: seen.organizationId, path: seen.path })
  const { brand, wasShown, tasks } = await transact(async (transaction) => {
    const document = transaction.collection('brands').doc(brandId)
    const { data } = await document.get()
    const before = requireLiving(caller.require(['secretary'], data ?? null))
    const change = {
      state: 'retired' as const,
      retiredAt: now,
      retireReason: reason,
      publicationId: null,
      updatedAt: nextRevision(before, now),
    }
    await document.update({ data: change })
    await transaction.collection('brandSlots').doc(before.organizationId).remove()
    await releaseName(transaction, before)
    await endPublication(transaction, before, caller.personId, now)
    const moved = await moveSnapshot(transaction, brandId, now)
    await noteEvent(transaction, before, { kind: 'retired', at: now, by: caller.personId, remark: reason })
    const tasks = await endPlan(transaction, brandId, now)
    return { brand: { ...before, ...change }, wasShown: moved, tasks }
  })
  await removeName(brandId)
  await withdrawReminders(brandId, tasks, now)
  if (wasShown) await refreshPublicBrands(now)
  return { brandId, updatedAt: brand.updatedAt }
})
