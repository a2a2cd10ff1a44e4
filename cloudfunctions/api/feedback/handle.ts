import { feedbackHandle } from '@contract/feedback/endpoints'
import { AppError } from '../../_kernel/app-error'
import { handler } from '../../_kernel/handler'
import { findForHandler, takeStep } from './step'

export const handleFeedback = handler(feedbackHandle, async ({ input, caller, now, audit }) => {
  const feedback = await findForHandler(caller, input.feedbackId)
  audit({ ...feedback, id: feedback._id })
  if (input.action === 'merge') {
    const into = await findForHandler(caller, input.intoId)
    // An answer is looked for one step away: never in itself, never in what was merged in its turn.
    if (into._id === feedback._id || into.state === 'merged') throw new AppError('FEEDBACK_MERGE_TARGET')
  }
  const { state } = await takeStep(feedback, input.action, {
    now,
    by: caller.personId,
    remark: 'remark' in input ? input.remark : '',
    change: input.action === 'merge' ? { mergedIntoId: input.intoId } : {},
  })
  return { state }
})
