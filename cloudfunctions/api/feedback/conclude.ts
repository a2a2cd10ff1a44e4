import { feedbackConclude } from '@contract/feedback/endpoints'
import { handler } from '../../_kernel/handler'
import { showStatus } from './show'
import { takeStep } from './step'
import { findOwn } from './ticket'

export const concludeFeedback = handler(feedbackConclude, async ({ input, origin, who, now }) => {
  const feedback = await findOwn({ input, origin, who, now })
  return showStatus(
    await takeStep(feedback, 'close', { now, by: '', change: { satisfaction: input.satisfaction } }),
  )
})
