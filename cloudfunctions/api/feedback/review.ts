import { feedbackReview } from '@contract/feedback/endpoints'
import { AppError } from '../../_kernel/app-error'
import { collection, find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { command } from '../../_kernel/sdk'

export const reviewFeedback = handler(feedbackReview, async ({ input, caller, now, audit }) => {
  const feedback = caller.require(['content-reviewer'], await find('feedback', input.feedbackId))
  if (feedback.kind === 'report') throw new AppError('NOT_FOUND')
  audit({ ...feedback, id: feedback._id })
  const state = input.mayPass ? ('passed' as const) : ('refused' as const)
  const { stats } = await collection('feedback')
    .where({ _id: feedback._id, 'check.state': 'waiting' })
    .update({
      data: {
        'check.state': state,
        updatedAt: now,
        // A text that may not pass ends with a reason its author can read; nothing is dropped in silence.
        ...(input.mayPass ? {} : { state: 'declined' }),
        history: command.push([{ at: now, by: '内容审核', action: state, remark: input.remark }]),
      },
    })
  if (!stats.updated) throw new AppError('FEEDBACK_STATE')
  return { check: state }
})
