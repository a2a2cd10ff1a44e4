import { feedbackGetByTicket } from '@contract/feedback/endpoints'
import { handler } from '../../_kernel/handler'
import { showStatus } from './show'
import { findByTicket } from './ticket'

export const getFeedbackByTicket = handler(feedbackGetByTicket, async ({ input, origin, now }) =>
  showStatus(await findByTicket(input.ticket, origin, now)),
)
