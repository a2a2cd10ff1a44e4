import { feedbackHandle } from '@contract/feedback/endpoints'
import { handler } from '../../_kernel/handler'
import { findForHandler, takeStep } from './step'

export const handleFeedback = handler(feedbackHandle, async ({ input, caller, now, audit }) => {
  const feedback = await findForHandler(caller, input.feedbackId)
  audit({ ...feedback, id: feedback._id })
  if (input.action === 'merge') await findForHandler(caller, input.intoId)
  const { state } = await takeStep(feedback, input.action, {
    now,
    by: caller.name,
    remark: 'remark' in input ? input.remark : '',
    change: input.action === 'merge' ? { mergedIntoId: input.intoId } : {},
  })
  return { state }
})
