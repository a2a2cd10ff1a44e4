import type { Brand } from '@contract/brand/entity'
import type { Plan } from '@contract/plan/entity'
import { requireLiving } from '../../_domain/brand/living'
import { AppError } from '../../_kernel/app-error'
import type { Caller } from '../../_kernel/caller'
import { find } from '../../_kernel/collections'
import type { Transaction } from '../../_kernel/transaction'

const READERS = ['member', 'secretary', 'supervisor'] as const

export const isResponsible = (plan: Plan | null, personId: string) =>
  plan?.tasks.some(({ responsible }) => responsible.personId === personId) ?? false

/** The brand with its plan, for who may read them: members, secretary, supervisors, and whoever has a task in it. */
export const readPlan = async (caller: Caller, brandId: string) => {
  const [brand, plan] = await Promise.all([find('brands', brandId), find('plans', brandId)])
  if (brand && isResponsible(plan, caller.personId)) return { brand, plan }
  return { brand: caller.require(READERS, brand), plan }
}

/** The same within a transaction, for who may write them. */
export const openPlan = async (transaction: Transaction, brandId: string) => {
  const { data: brand } = await transaction.collection('brands').doc(brandId).get()
  const { data: plan } = await transaction.collection('plans').doc(brandId).get()
  return { brand: brand ?? null, plan: plan ?? null }
}

/** For the secretary: the brand lives, or nothing of it changes any more. */
export const requireOwn = (caller: Caller, brand: Brand | null) =>
  requireLiving(caller.require(['secretary'], brand))

export const requirePlan = (plan: Plan | null): Plan => {
  if (!plan) throw new AppError('NOT_FOUND')
  return plan
}

export const requireTask = (plan: Plan, key: string) => {
  const task = plan.tasks.find((one) => one.key === key)
  if (!task) throw new AppError('NOT_FOUND')
  return task
}
