import { feedbackHandle } from '@contract/feedback/endpoints'
import { AppError } from '../../_kernel/app-error'
import { handler } from '../../_kernel/handler'
import { mergeFeedback } from './merge'
import { findForHandler, takeStep } from './step'

export const handleFeedback = handler(feedbackHandle, async ({ input, caller, now, audit }) => {
  const feedback = await findForHandler(caller, input.feedbackId)
  audit({ ...feedback, id: feedback._id })
  const step = { now, by: caller.personId, remark: 'remark' in input ? input.remark : '' }
  if (input.action !== 'merge') {
    const { state } = await takeStep(feedback, input.action, step)
    return { state }
  }
  const into = await findForHandler(caller, input.intoId)
  if (into._id === feedback._id) throw new AppError('FEEDBACK_MERGE_TARGET')
  return mergeFeedback(feedback, into._id, step)
})
