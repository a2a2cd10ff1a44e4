import { feedbackReply } from '@contract/feedback/endpoints'
import { feedbackMessage } from '@contract/subscription/messages'
import { enqueue } from '../../_domain/subscription/outbox'
import { handler } from '../../_kernel/handler'
import { findForHandler, takeStep } from './step'

export const replyToFeedback = handler(feedbackReply, async ({ input, caller, now, audit }) => {
  const feedback = await findForHandler(caller, input.feedbackId)
  audit({ ...feedback, id: feedback._id })
  const { state } = await takeStep(feedback, 'reply', {
    now,
    by: caller.personId,
    reply: { text: input.text, by: caller.personId, at: now },
  })
  if (feedback.authorId)
    await enqueue({
      id: `feedback.${feedback._id}.${now}`,
      template: 'feedback',
      audience: { kind: 'persons', personIds: [feedback.authorId] },
      data: feedbackMessage({ targetTitle: feedback.target.title, result: '已答复', at: now }),
      page: 'pages/visitor/feedback/index?tab=receipt',
      now,
    })
  return { state }
})
