import { activityGuide } from '@contract/activity/endpoints'
import { putGuidance } from '../../_domain/home/summary'
import { AppError } from '../../_kernel/app-error'
import { handler } from '../../_kernel/handler'
import { transact } from '../../_kernel/transaction'

export const guideActivities = handler(activityGuide, async ({ input, now, organization, audit }) => {
  const { organizationId, kind, guidance } = input
  if (organization.path.length !== 1) throw new AppError('SETTINGS_ROOT_ONLY')
  audit({ id: kind, organizationId, path: organization.path })
  return transact((transaction) => putGuidance(transaction, kind, guidance, now))
})
