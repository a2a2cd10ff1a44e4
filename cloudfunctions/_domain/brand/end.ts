import type { Brand } from '@contract/brand/entity'
import type { Task } from '@contract/plan/entity'
import { command } from '../../_kernel/sdk'
import type { Transaction } from '../../_kernel/transaction'
import { refreshPublicBrands } from '../home/summary'
import { endPlan } from '../plan/follow-brand'
import { withdrawReminders } from '../plan/reminders'
import { noteEvent } from './events'
import { nextRevision } from './living'
import { followNames } from './name-index'
import { releaseName } from './names'

/** What is left to do once a brand's end is committed. */
export interface EndedBrand {
  brandId: string
  updatedAt: number
  names: string[]
  tasks: Task[]
  wasShown: boolean
}

/** What was public goes off the wall, and stays under its old address. Answers the name it bore. */
const moveSnapshot = async (transaction: Transaction, brandId: string, now: number) => {
  const shown = transaction.collection('publishedBrands').doc(brandId)
  const { data } = await shown.get()
  if (!data) return null
  await transaction.collection('retiredBrands').add({ data: { ...data, retiredAt: now } })
  await shown.remove()
  return data.name
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

/** Ends a living brand: its place and its names are free again, its plan owes nothing, its page leaves the wall. */
export const endBrand = async (
  transaction: Transaction,
  brand: Brand,
  { by, reason, now }: { by: string; reason: string; now: number },
): Promise<EndedBrand> => {
  const { _id: brandId, name, organizationId } = brand
  const updatedAt = nextRevision(brand, now)
  await transaction
    .collection('brands')
    .doc(brandId)
    .update({
      data: { state: 'retired', retiredAt: now, retireReason: reason, publicationId: null, updatedAt },
    })
  await transaction.collection('brandSlots').doc(organizationId).remove()
  await endPublication(transaction, brand, by, now)
  const shownName = await moveSnapshot(transaction, brandId, now)
  const names = [...new Set([name, ...(shownName === null ? [] : [shownName])])]
  for (const each of names) await releaseName(transaction, brandId, each)
  await noteEvent(transaction, brand, { kind: 'retired', at: now, by, remark: reason })
  const tasks = await endPlan(transaction, brandId, now)
  return { brandId, updatedAt, names, tasks, wasShown: shownName !== null }
}

/** After the commit; the night follows up what is cut off here. */
export const settleEnd = async ({ brandId, names, tasks, wasShown }: EndedBrand, now: number) => {
  await followNames(...names)
  await withdrawReminders(brandId, tasks, now)
  if (wasShown) await refreshPublicBrands(now)
}
