import type { Feedback } from '@contract/feedback/entity'
import { canStep } from '@contract/feedback/rules'
import { AppError } from '../../_kernel/app-error'
import { collection } from '../../_kernel/collections'
import { transact } from '../../_kernel/transaction'
import { changeOf, type Step } from './step'

/**
 * Merges one piece of feedback into another. Both are written, so that of two merged into each other at once one stays
 * open. What had been merged into the first follows it: an answer is looked for one step away.
 */
export const mergeFeedback = async (feedback: Feedback, intoId: string, step: Omit<Step, 'change'>) => {
  await transact(async (transaction) => {
    const feedbackOf = (id: string) => transaction.collection('feedback').doc(id)
    const { data: into } = await feedbackOf(intoId).get()
    if (!into || into.state === 'merged') throw new AppError('FEEDBACK_MERGE_TARGET')
    const { data: current } = await feedbackOf(feedback._id).get()
    if (!current || !canStep(current.state, 'merge')) throw new AppError('FEEDBACK_STATE')
    await feedbackOf(intoId).update({ data: { updatedAt: step.now } })
    await feedbackOf(feedback._id).update({
      data: changeOf('merge', { ...step, change: { mergedIntoId: intoId } }),
    })
  })
  await collection('feedback')
    .where({ mergedIntoId: feedback._id })
    .update({ data: { mergedIntoId: intoId } })
  return { state: 'merged' as const }
}
