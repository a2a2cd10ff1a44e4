import { ERASED_NAME } from '@contract/member/entity'
import type { Responsible } from '@contract/plan/entity'
import { collection } from '../../_kernel/collections'
import { command } from '../../_kernel/sdk'
import { transact } from '../../_kernel/transaction'

const AT_ONCE = 100

const unnamed = <T extends { responsible: Responsible }>(personId: string, items: readonly T[]): T[] =>
  items.map((item) =>
    item.responsible.personId === personId ? { ...item, responsible: { personId, name: ERASED_NAME } } : item,
  )

/** The ids of all records of a collection that name the person, page by page. */
const idsOf = async (name: 'plans' | 'planVersions', field: string, personId: string) => {
  const ids: string[] = []
  for (;;) {
    const { data } = await collection(name)
      .where({ [field]: personId, _id: command.gt(ids.at(-1) ?? '') })
      .orderBy('_id', 'asc')
      .field({ _id: true })
      .limit(AT_ONCE)
      .get()
    ids.push(...data.map(({ _id }) => _id))
    if (data.length < AT_ONCE) return ids
  }
}

/** Takes a person's name out of every plan and every version of one. Safe to run again. */
export const eraseResponsible = async (personId: string) => {
  for (const planId of await idsOf('plans', 'tasks.responsible.personId', personId))
    await transact(async (transaction) => {
      const document = transaction.collection('plans').doc(planId)
      const { data: plan } = await document.get()
      if (plan) await document.update({ data: { tasks: unnamed(personId, plan.tasks) } })
    })
  for (const versionId of await idsOf('planVersions', 'items.responsible.personId', personId))
    await transact(async (transaction) => {
      const document = transaction.collection('planVersions').doc(versionId)
      const { data: version } = await document.get()
      if (version) await document.update({ data: { items: unnamed(personId, version.items) } })
    })
}
