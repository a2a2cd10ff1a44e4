import { feedbackGetByTicket } from '@contract/feedback/endpoints'
import { find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { showStatus } from './show'
import { findByTicket } from './ticket'

export const getFeedbackByTicket = handler(feedbackGetByTicket, async ({ input, origin, now }) => {
  const feedback = await findByTicket(input.ticket, origin, now)
  const into = feedback.mergedIntoId ? await find('feedback', feedback.mergedIntoId) : null
  return showStatus(feedback, into?.reply ?? feedback.reply)
})
