import { feedbackPublish } from '@contract/feedback/endpoints'
import { AppError } from '../../_kernel/app-error'
import { collection, find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { command } from '../../_kernel/sdk'

export const publishFeedback = handler(feedbackPublish, async ({ input, caller, now, audit }) => {
  const feedback = caller.require(['content-reviewer'], await find('feedback', input.feedbackId))
  if (feedback.kind === 'report') throw new AppError('NOT_FOUND')
  audit({ ...feedback, id: feedback._id })
  if (input.isPublished && !feedback.mayPublish) throw new AppError('FEEDBACK_NO_CONSENT')
  const { stats } = await collection('feedback')
    .where({
      _id: feedback._id,
      // What was read is what is published: an answer given meanwhile is looked at first.
      updatedAt: input.seenAt,
      ...(input.isPublished ? { state: command.in(['answered', 'closed']), 'check.state': 'passed' } : {}),
    })
    .update({ data: { isPublished: input.isPublished, updatedAt: now } })
  if (!stats.updated) throw new AppError(feedback.updatedAt === input.seenAt ? 'FEEDBACK_STATE' : 'CONFLICT')
  return { isPublished: input.isPublished }
})
