import type { Regulation } from '@contract/library/entity'
import { regulationPromote } from '@contract/library/regulation'
import { AppError } from '../../_kernel/app-error'
import { handler } from '../../_kernel/handler'
import { idFrom } from '../../_kernel/ids'
import { transact } from '../../_kernel/transaction'

/** The practice says in the same transaction that it was raised, so that two supervisors at once meet there. */
export const promoteRegulation = handler(
  regulationPromote,
  async ({ input, caller, organization, now, audit }) => {
    const { practiceId, title, scope, source, text, effectiveOn, nonce } = input
    const { organizationId, path, organizationOrder, organizationName } = organization
    const regulation: Regulation = {
      _id: idFrom('regulation', caller.personId, nonce),
      organizationId,
      path,
      organizationOrder,
      organizationName,
      title,
      scope,
      source,
      practiceId,
      versions: [{ version: 1, text, effectiveOn, savedBy: caller.personId, savedAt: now }],
      state: 'in-force',
      repealReason: '',
      repealedAt: null,
      createdAt: now,
      updatedAt: now,
    }
    audit({ id: regulation._id, organizationId, path })
    await transact(async (transaction) => {
      const document = transaction.collection('practices').doc(practiceId)
      const { data } = await document.get()
      const practice = caller.require(['supervisor'], data ?? null)
      if (practice.regulationId === regulation._id) return
      if (practice.regulationId)
        throw new AppError('REGULATION_EXISTS', { regulationId: practice.regulationId })
      if (practice.state !== 'published') throw new AppError('REGULATION_PRACTICE')
      await transaction.collection('regulations').add({ data: regulation })
      await document.update({ data: { regulationId: regulation._id } })
    })
    return { regulationId: regulation._id, version: 1 }
  },
)
