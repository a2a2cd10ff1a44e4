import type { Brand } from '@contract/brand/entity'
import type { ParsedOf } from '@contract/endpoint'
import { comparePlans, isSamePlan } from '@contract/plan/compare'
import type { ItemDraft } from '@contract/plan/draft'
import { planSave } from '@contract/plan/endpoints'
import type { Plan, PlanVersion, Responsible, Task } from '@contract/plan/entity'
import { refuseItems } from '@contract/plan/rules'
import { dayOf } from '@contract/time'
import { outdated, withdrawReminders } from '../../_domain/plan/reminders'
import { appended, derived, versionOf } from '../../_domain/plan/revision'
import { AppError } from '../../_kernel/app-error'
import { find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { isDuplicate, type Transaction, transact } from '../../_kernel/transaction'
import { openPlan, requireOwn } from './access'
import { rosterNames, settleResponsible } from './responsible'

type Saved = ParsedOf<typeof planSave>

/** The item as a task: what became of it so far stays with its key. */
const taskOf = (
  { dueReason, responsibleId: _id, ...item }: ItemDraft,
  responsible: Responsible,
  old: Task | undefined,
  by: string,
  at: number,
): Task => ({
  ...item,
  responsible,
  state: old?.state ?? 'not-started',
  remark: old?.remark ?? '',
  stateChangedAt: old?.stateChangedAt ?? null,
  stateChanges: old?.stateChanges ?? [],
  dueChanges:
    old && old.dueOn !== item.dueOn
      ? appended(old.dueChanges, { from: old.dueOn, to: item.dueOn, reason: dueReason, by, at })
      : (old?.dueChanges ?? []),
})

const planOf = (brand: Brand, before: Plan | null, input: Saved, tasks: Task[], now: number): Plan => {
  const { objectives } = input
  return {
    _id: brand._id,
    organizationId: brand.organizationId,
    path: brand.path,
    organizationOrder: brand.organizationOrder,
    organizationName: brand.organizationName,
    brandName: brand.name,
    version: (before?.version ?? 0) + 1,
    objectives,
    tasks,
    ...derived({ objectives, tasks }, now),
    endedAt: null,
    createdAt: before?.createdAt ?? now,
    updatedAt: Math.max(now, (before?.updatedAt ?? 0) + 1),
  }
}

/** Whether the version that stands is the very one being sent: its author has not heard that it was saved. */
const isOwnAnswerLost = (standing: PlanVersion | null | undefined, input: Saved, personId: string) =>
  standing?.savedBy === personId &&
  isSamePlan(
    comparePlans(standing, {
      objectives: input.objectives,
      items: input.items.map(({ responsibleId, dueReason: _reason, ...item }) => ({
        ...item,
        responsible: { personId: responsibleId, name: '' },
      })),
    }),
  )

const write = async (transaction: Transaction, plan: Plan, isNew: boolean, savedBy: string) => {
  await transaction.collection('planVersions').add({ data: versionOf(plan, savedBy, '') })
  if (isNew) await transaction.collection('plans').add({ data: plan })
  else {
    const { _id, ...content } = plan
    await transaction.collection('plans').doc(_id).set({ data: content })
  }
}

export const savePlan = handler(planSave, async ({ input, caller, now, audit }) => {
  const { brandId, seenVersion, items } = input
  const seen = requireOwn(caller, await find('brands', brandId))
  audit({ id: brandId, organizationId: seen.organizationId, path: seen.path })
  // Looked up before the transaction, which can read single documents only and stays short.
  const roster = await rosterNames(
    seen.organizationId,
    items.map(({ responsibleId }) => responsibleId),
  )
  const save = () =>
    transact(async (transaction) => {
      const { brand: found, plan: before } = await openPlan(transaction, brandId)
      const brand = requireOwn(caller, found)
      const standing = before?.version ?? 0
      if (standing !== seenVersion) {
        const version = transaction.collection('planVersions').doc(`${brandId}.${standing}`)
        const isOwn =
          standing === seenVersion + 1 && isOwnAnswerLost((await version.get()).data, input, caller.personId)
        if (isOwn) return { version: standing, outdated: [] }
        throw new AppError('CONFLICT')
      }
      const refusal = refuseItems(items, before?.tasks ?? [], dayOf(now))
      if (refusal) throw new AppError(refusal.code, { keys: refusal.keys })
      const responsible = settleResponsible(items, before, roster)
      const earlier = new Map(before?.tasks.map((task) => [task.key, task]))
      const tasks = items.flatMap((item) => {
        const whose = responsible.get(item.key)
        return whose ? [taskOf(item, whose, earlier.get(item.key), caller.personId, now)] : []
      })
      const plan = planOf(brand, before, input, tasks, now)
      await write(transaction, plan, before === null, caller.personId)
      return { version: plan.version, outdated: outdated(before?.tasks ?? [], plan) }
    })
  const saved = await save().catch((error: unknown) => {
    if (!isDuplicate(error)) throw error
    // Somebody was faster by a moment; this time their version is there to be read.
    return save()
  })
  await withdrawReminders(brandId, saved.outdated, now)
  return { brandId, version: saved.version }
})
