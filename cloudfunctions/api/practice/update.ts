import { practiceUpdate } from '@contract/library/practice'
import { isAmendable, practiceSearchText } from '@contract/library/rules'
import { AppError } from '../../_kernel/app-error'
import { handler } from '../../_kernel/handler'
import { changePractice } from './change'

export const updatePractice = handler(practiceUpdate, async ({ input, caller, now, audit }) => {
  const { practiceId, seenAt, ...told } = input
  const { before, moved } = await changePractice(caller, ['secretary'], practiceId, now, (practice) => {
    if (!isAmendable(practice)) throw new AppError('PRACTICE_STATE')
    if (practice.updatedAt !== seenAt) throw new AppError('CONFLICT')
    return {
      ...told,
      searchText: practiceSearchText({ ...practice, ...told }),
      state: 'proposed',
      remark: '',
    }
  })
  audit({ id: practiceId, organizationId: before.organizationId, path: before.path })
  return moved
})
