import type { FeedbackRow, FeedbackStatus } from '@contract/feedback/endpoints'
import type { Feedback } from '@contract/feedback/entity'
import { canStep } from '@contract/feedback/rules'

/** Steps that end a matter without an answer: their remark is written for the author. */
const ENDINGS = ['decline', 'refused', 'merge']

const reasonOf = ({ state, history }: Feedback) =>
  state === 'declined' || state === 'merged'
    ? ([...history].reverse().find(({ action }) => ENDINGS.includes(action))?.remark ?? '')
    : ''

/**
 * What the author may see. A 举报 never shows its text again, not even to whoever holds the ticket. `reply` is another
 * one's where this was merged into it: whoever asked the same thing second reads the one answer.
 */
export const showStatus = (
  feedback: Feedback,
  reply: Feedback['reply'] = feedback.reply,
): FeedbackStatus => ({
  kind: feedback.kind,
  text: feedback.text,
  state: feedback.state,
  dueOn: feedback.dueOn,
  createdAt: feedback.createdAt,
  satisfaction: feedback.satisfaction,
  targetTitle: feedback.target.title,
  check: feedback.check.state,
  reply: reply && { text: reply.text, at: reply.at },
  reason: reasonOf(feedback),
  steps: feedback.history.map(({ at, action }) => ({ at, action })),
  mayReopen: !feedback.wasReopened && feedback.check.state !== 'refused' && canStep(feedback.state, 'reopen'),
})

/** What a handler's list shows. */
export const showRow = (feedback: Feedback): FeedbackRow => ({
  _id: feedback._id,
  kind: feedback.kind,
  text: feedback.text,
  state: feedback.state,
  dueOn: feedback.dueOn,
  createdAt: feedback.createdAt,
  targetTitle: feedback.target.title,
  authorName: feedback.isAnonymous ? '匿名' : feedback.authorName || '群众',
})
