import { feedbackGetByTicket } from '@contract/feedback/endpoints'
import { find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { showStatus } from './show'
import { findByTicket } from './ticket'

export const getFeedbackByTicket = handler(feedbackGetByTicket, async ({ input, origin, now }) => {
  const feedback = await findByTicket(input.ticket, origin, now)
  const status = showStatus(feedback)
  if (!feedback.mergedIntoId) return status
  // Whoever asked the same thing twice, or second, reads the one answer.
  const into = await find('feedback', feedback.mergedIntoId)
  return { ...status, reply: into?.reply ? { text: into.reply.text, at: into.reply.at } : null }
})
