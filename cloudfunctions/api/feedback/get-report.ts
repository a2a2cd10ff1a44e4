import { feedbackGetReport } from '@contract/feedback/endpoints'
import { AppError } from '../../_kernel/app-error'
import { find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { unseal } from '../../_kernel/secrets'

export const getReport = handler(feedbackGetReport, async ({ input, caller, audit }) => {
  const feedback = caller.require(['discipline-contact'], await find('feedback', input.feedbackId))
  if (feedback.kind !== 'report') throw new AppError('NOT_FOUND')
  audit({ ...feedback, id: feedback._id })
  return {
    text: feedback.sealedText ? unseal('report', feedback._id, feedback.sealedText) : '',
    author: feedback.sealedAuthor ? unseal('author', feedback._id, feedback.sealedAuthor) : '',
    contact: feedback.sealedContact ? unseal('contact', feedback._id, feedback.sealedContact) : '',
    targetTitle: feedback.target.title,
    createdAt: feedback.createdAt,
  }
})
