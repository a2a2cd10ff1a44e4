import { practiceWithdraw } from '@contract/library/practice'
import { AppError } from '../../_kernel/app-error'
import { handler } from '../../_kernel/handler'
import { changePractice } from './change'

export const withdrawPractice = handler(practiceWithdraw, async ({ input, caller, now, audit }) => {
  const { practiceId, remark } = input
  const roles = ['secretary', 'supervisor'] as const
  const { before, moved } = await changePractice(caller, roles, practiceId, now, ({ state }) => {
    if (state === 'withdrawn') throw new AppError('PRACTICE_STATE')
    return { state: 'withdrawn', remark }
  })
  audit({ id: practiceId, organizationId: before.organizationId, path: before.path })
  return moved
})
