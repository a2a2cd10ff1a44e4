import { regulationAddVersion } from '@contract/library/regulation'
import { AppError } from '../../_kernel/app-error'
import { handler } from '../../_kernel/handler'
import { transact } from '../../_kernel/transaction'

export const addRegulationVersion = handler(regulationAddVersion, async ({ input, caller, now, audit }) => {
  const { regulationId, seenVersion, text, effectiveOn } = input
  const before = await transact(async (transaction) => {
    const document = transaction.collection('regulations').doc(regulationId)
    const { data } = await document.get()
    const found = caller.require(['supervisor'], data ?? null)
    if (found.state === 'repealed') throw new AppError('REGULATION_REPEALED')
    const last = found.versions[found.versions.length - 1]
    if (last.version !== seenVersion) throw new AppError('CONFLICT')
    if (last.text === text && last.effectiveOn === effectiveOn) throw new AppError('REGULATION_UNCHANGED')
    const added = { version: seenVersion + 1, text, effectiveOn, savedBy: caller.personId, savedAt: now }
    await document.update({ data: { versions: [...found.versions, added], updatedAt: now } })
    return found
  })
  audit({ id: regulationId, organizationId: before.organizationId, path: before.path })
  return { regulationId, version: seenVersion + 1 }
})
