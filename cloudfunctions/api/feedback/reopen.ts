import { feedbackReopen } from '@contract/feedback/endpoints'
import { AppError } from '../../_kernel/app-error'
import { handler } from '../../_kernel/handler'
import { checkText } from './check-text'
import { showStatus } from './show'
import { takeStep } from './step'
import { findOwn } from './ticket'

export const reopenFeedback = handler(feedbackReopen, async ({ input, origin, who, now, requestId }) => {
  const feedback = await findOwn({ input, origin, who, now })
  // No handler sees what the content check refused: reopened, it would wait for ever.
  if (feedback.check.state === 'refused') throw new AppError('FEEDBACK_STATE')
  if (feedback.wasReopened) throw new AppError('FEEDBACK_REOPENED_ALREADY')
  const check = await checkText(origin, input.reason, requestId)
  return showStatus(
    await takeStep(feedback, 'reopen', {
      now,
      by: '',
      remark: input.reason,
      // The next answer is another text: it is looked at again before the public sees it.
      change: { wasReopened: true, isPublished: false, check },
    }),
  )
})
