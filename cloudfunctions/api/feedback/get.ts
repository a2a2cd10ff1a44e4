import { feedbackGet } from '@contract/feedback/endpoints'
import { handler } from '../../_kernel/handler'
import { findForHandler } from './step'

export const getFeedback = handler(feedbackGet, async ({ input, caller }) => {
  const { sealedText, sealedContact, ticketHash, authorId, path, ...shown } = await findForHandler(
    caller,
    input.feedbackId,
  )
  return { ...shown, authorName: shown.isAnonymous ? '' : shown.authorName, hasContact: sealedContact !== '' }
})
