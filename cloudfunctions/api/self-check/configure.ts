import { selfCheckConfigure } from '@contract/self-check/endpoints'
import { putParameters } from '../../_domain/home/summary'
import { AppError } from '../../_kernel/app-error'
import { handler } from '../../_kernel/handler'
import { transact } from '../../_kernel/transaction'

export const configureSelfCheck = handler(selfCheckConfigure, async ({ input, now, organization, audit }) => {
  const { organizationId, ...selfCheck } = input
  if (organization.path.length !== 1) throw new AppError('SETTINGS_ROOT_ONLY')
  await transact((transaction) => putParameters(transaction, { selfCheck }, now))
  audit({ id: 'public', organizationId, path: organization.path })
  return selfCheck
})
