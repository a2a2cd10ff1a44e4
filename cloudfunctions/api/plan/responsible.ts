import type { ItemDraft } from '@contract/plan/draft'
import type { Plan, Responsible } from '@contract/plan/entity'
import { isOpen } from '@contract/plan/rules'
import { AppError } from '../../_kernel/app-error'
import { collection } from '../../_kernel/collections'
import { command } from '../../_kernel/sdk'

/** People of the roster of an organisation and below it, by id, with the names they have there. */
export const rosterNames = async (organizationId: string, personIds: readonly string[]) => {
  const { data } = await collection('members')
    .where({ _id: command.in([...new Set(personIds)]), path: organizationId, state: 'active' })
    .field({ name: true })
    .limit(1000)
    .get()
  return new Map(data.map(({ _id, name }) => [_id, name]))
}

/**
 * Who is responsible for each item: somebody of the roster. What has ended keeps whom it had, also where they have
 * left since; what is still to be done needs somebody who is here.
 */
export const settleResponsible = (
  items: readonly ItemDraft[],
  before: Plan | null,
  roster: ReadonlyMap<string, string>,
): Map<string, Responsible> => {
  const earlier = new Map(before?.tasks.map((task) => [task.key, task]))
  const settled = new Map<string, Responsible>()
  const unknown: string[] = []
  for (const { key, responsibleId } of items) {
    const name = roster.get(responsibleId)
    const old = earlier.get(key)
    if (name !== undefined) settled.set(key, { personId: responsibleId, name })
    else if (old && !isOpen(old) && old.responsible.personId === responsibleId)
      settled.set(key, old.responsible)
    else unknown.push(key)
  }
  if (unknown.length) throw new AppError('PLAN_RESPONSIBLE_UNKNOWN', { keys: unknown })
  return settled
}
