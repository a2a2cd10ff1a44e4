import { feedbackReopen } from '@contract/feedback/endpoints'
import { AppError } from '../../_kernel/app-error'
import { handler } from '../../_kernel/handler'
import { showStatus } from './show'
import { takeStep } from './step'
import { findByTicket } from './ticket'

export const reopenFeedback = handler(feedbackReopen, async ({ input, origin, now }) => {
  const feedback = await findByTicket(input.ticket, origin, now)
  if (feedback.wasReopened) throw new AppError('FEEDBACK_REOPENED_ALREADY')
  return showStatus(
    await takeStep(feedback, 'reopen', { now, by: '', remark: input.reason, change: { wasReopened: true } }),
  )
})
