import type { Feedback } from '@contract/feedback/entity'
import { FEEDBACK_STEPS, type FeedbackAction } from '@contract/feedback/rules'
import { AppError } from '../../_kernel/app-error'
import type { Caller } from '../../_kernel/caller'
import { collection, find } from '../../_kernel/collections'
import { command } from '../../_kernel/sdk'

const HANDLERS = ['secretary', 'supervisor'] as const

/** A piece of feedback the caller may handle. A 举报 does not exist for handlers, nor does a text refused by a reviewer. */
export const findForHandler = async (caller: Caller, feedbackId: string): Promise<Feedback> => {
  const feedback = caller.require(HANDLERS, await find('feedback', feedbackId))
  if (feedback.kind === 'report' || feedback.check.state === 'refused') throw new AppError('NOT_FOUND')
  if (feedback.check.state === 'waiting') throw new AppError('FEEDBACK_CHECK_WAITING')
  return feedback
}

export interface Step {
  now: number
  /** What the history keeps of the actor: a person's id, or nothing for the author. */
  by: string
  remark?: string
  change?: Partial<Pick<Feedback, 'satisfaction' | 'wasReopened' | 'isPublished' | 'mergedIntoId' | 'check'>>
  reply?: Feedback['reply']
}

/** What a step writes. */
export const changeOf = (action: FeedbackAction, step: Step) => ({
  ...step.change,
  // Set as a whole: the SDK would write into a reply that is not there yet.
  ...(step.reply ? { reply: command.set(step.reply) } : {}),
  state: FEEDBACK_STEPS[action].to,
  updatedAt: step.now,
  history: command.push([{ at: step.now, by: step.by, action, remark: step.remark ?? '' }]),
})

/**
 * Takes one step, if the record still is where the step begins: of two at once the second is told the state changed.
 */
export const takeStep = async (feedback: Feedback, action: FeedbackAction, step: Step) => {
  const { from, to } = FEEDBACK_STEPS[action]
  const { stats } = await collection('feedback')
    .where({ _id: feedback._id, state: command.in([...from]) })
    .update({ data: changeOf(action, step) })
  if (!stats.updated) throw new AppError('FEEDBACK_STATE')
  return { ...feedback, ...step.change, state: to }
}
