import { feedbackGet } from '@contract/feedback/endpoints'
import { namesOf } from '../../_domain/member/names'
import { handler } from '../../_kernel/handler'
import { findForHandler } from './step'

export const getFeedback = handler(feedbackGet, async ({ input, caller }) => {
  const { sealedText, sealedContact, ticketHash, authorId, path, reply, history, ...shown } =
    await findForHandler(caller, input.feedbackId)
  const names = await namesOf([...history, ...(reply ? [reply] : [])].map(({ by }) => by).filter(Boolean))
  const named = <T extends { by: string }>(step: T): T => ({ ...step, by: names.get(step.by) ?? step.by })
  return {
    ...shown,
    reply: reply && named(reply),
    history: history.map(named),
    authorName: shown.isAnonymous ? '' : shown.authorName,
    hasContact: sealedContact !== '',
  }
})
