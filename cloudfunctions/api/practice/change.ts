import type { Practice } from '@contract/library/entity'
import type { PracticeMoved } from '@contract/library/practice'
import type { Role } from '@contract/roles'
import type { Caller } from '../../_kernel/caller'
import { transact } from '../../_kernel/transaction'

/** Changes a practice as the transaction finds it: `decide` refuses, or says what becomes of it. */
export const changePractice = async (
  caller: Caller,
  roles: readonly Role[],
  practiceId: string,
  now: number,
  decide: (before: Practice) => Partial<Practice>,
): Promise<{ before: Practice; moved: PracticeMoved }> =>
  transact(async (transaction) => {
    const document = transaction.collection('practices').doc(practiceId)
    const { data } = await document.get()
    const before = caller.require(roles, data ?? null)
    // Later than the one before even where two changes fall into one millisecond.
    const updatedAt = Math.max(now, before.updatedAt + 1)
    const change = { ...decide(before), updatedAt }
    await document.update({ data: change })
    return { before, moved: { practiceId, state: change.state ?? before.state, updatedAt } }
  })
