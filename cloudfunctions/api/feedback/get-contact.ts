import { feedbackGetContact } from '@contract/feedback/endpoints'
import { handler } from '../../_kernel/handler'
import { unseal } from '../../_kernel/secrets'
import { findForHandler } from './step'

export const getFeedbackContact = handler(feedbackGetContact, async ({ input, caller, audit }) => {
  const feedback = await findForHandler(caller, input.feedbackId)
  audit({ ...feedback, id: feedback._id })
  return { contact: feedback.sealedContact ? unseal('contact', feedback._id, feedback.sealedContact) : '' }
})
