import { feedbackConfigure } from '@contract/feedback/endpoints'
import { putParameters } from '../../_domain/home/summary'
import { AppError } from '../../_kernel/app-error'
import { handler } from '../../_kernel/handler'
import { transact } from '../../_kernel/transaction'

/** For what comes in from now on; what is there keeps the day its author was told. */
export const configureFeedback = handler(feedbackConfigure, async ({ input, now, organization, audit }) => {
  const { organizationId, ...answerDays } = input
  if (organization.path.length !== 1) throw new AppError('SETTINGS_ROOT_ONLY')
  await transact((transaction) => putParameters(transaction, { answerDays }, now))
  audit({ id: 'public', organizationId, path: organization.path })
  return answerDays
})
