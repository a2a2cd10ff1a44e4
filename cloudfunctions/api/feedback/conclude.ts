import { feedbackConclude } from '@contract/feedback/endpoints'
import { handler } from '../../_kernel/handler'
import { showStatus } from './show'
import { takeStep } from './step'
import { findByTicket } from './ticket'

export const concludeFeedback = handler(feedbackConclude, async ({ input, origin, now }) => {
  const feedback = await findByTicket(input.ticket, origin, now)
  return showStatus(
    await takeStep(feedback, 'close', { now, by: '', change: { satisfaction: input.satisfaction } }),
  )
})
