import { feedbackHandOver } from '@contract/feedback/endpoints'
import { AppError } from '../../_kernel/app-error'
import { collection, find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { command } from '../../_kernel/sdk'

export const handOverReport = handler(feedbackHandOver, async ({ input, caller, now, audit }) => {
  const feedback = caller.require(['discipline-contact'], await find('feedback', input.feedbackId))
  if (feedback.kind !== 'report') throw new AppError('NOT_FOUND')
  audit({ ...feedback, id: feedback._id })
  const { stats } = await collection('feedback')
    .where({ _id: feedback._id, state: command.neq('closed') })
    .update({
      data: {
        state: 'closed',
        sealedText: '',
        sealedContact: '',
        sealedAuthor: '',
        updatedAt: now,
        history: command.push([{ at: now, by: '纪检联络人', action: 'handed-over', remark: input.remark }]),
      },
    })
  if (!stats.updated) throw new AppError('FEEDBACK_STATE')
  return { state: 'closed' as const }
})
