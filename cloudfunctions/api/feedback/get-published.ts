import { feedbackGetPublished } from '@contract/feedback/endpoints'
import { AppError } from '../../_kernel/app-error'
import { find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { publishedAnswer } from './published-answer'

/** What is not public does not exist here. */
export const getPublishedFeedback = handler(feedbackGetPublished, async ({ input }) => {
  const feedback = await find('feedback', input.feedbackId)
  if (!feedback?.isPublished) throw new AppError('NOT_FOUND')
  return publishedAnswer(feedback)
})
