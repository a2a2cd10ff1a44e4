import { settingsUpdate } from '@contract/settings/endpoints'
import { putSettings } from '../../_domain/home/summary'
import { AppError } from '../../_kernel/app-error'
import { handler } from '../../_kernel/handler'
import { transact } from '../../_kernel/transaction'

export const updateSettings = handler(settingsUpdate, async ({ input, now, organization, audit }) => {
  const { organizationId, ...told } = input
  if (organization.path.length !== 1) throw new AppError('SETTINGS_ROOT_ONLY')
  const settings = await transact((transaction) => putSettings(transaction, told, now))
  audit({ id: 'public', organizationId, path: organization.path })
  return settings
})
