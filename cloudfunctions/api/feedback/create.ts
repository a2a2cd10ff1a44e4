import { dueDayOf } from '@contract/feedback/days'
import { feedbackCreate } from '@contract/feedback/endpoints'
import type { Feedback } from '@contract/feedback/entity'
import { AppError } from '../../_kernel/app-error'
import type { Caller, Origin } from '../../_kernel/caller'
import { collection, find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { limitUse } from '../../_kernel/rate-limit'
import { seal } from '../../_kernel/secrets'
import { isDuplicate } from '../../_kernel/transaction'
import { checkText } from './check-text'
import { locateTarget } from './locate-target'
import { hashOf, ticketFrom } from './ticket'

/** One person may have much to say; a script has more. Browsers of unknown address share one limit. */
const limitSender = ({ rateKey }: Origin, now: number) =>
  limitUse('feedback', rateKey, now, { count: rateKey === 'website' ? 200 : 10, windowMinutes: 10 })

/** Under a 举报 the name is sealed like its words: in clear it would be there for every handler and every copy. */
const authorOf = (
  _id: string,
  caller: Caller | null,
  { kind, isAnonymous }: { kind: Feedback['kind']; isAnonymous: boolean },
): Pick<Feedback, 'authorId' | 'authorName' | 'sealedAuthor'> => {
  if (!caller || isAnonymous) return { authorId: null, authorName: '', sealedAuthor: '' }
  if (kind === 'report')
    return { authorId: null, authorName: '', sealedAuthor: seal('author', _id, caller.name) }
  return { authorId: caller.personId, authorName: caller.name, sealedAuthor: '' }
}

/**
 * Takes what somebody has to say. The ticket follows from the sender's nonce, so a repeated send answers the same
 * ticket and leaves one record.
 */
export const createFeedback = handler(feedbackCreate, async ({ input, now, origin, who, requestId }) => {
  const { ticket, _id } = ticketFrom(origin, input.nonce)
  const earlier = await collection('feedback').where({ _id }).limit(1).get()
  if (earlier.data[0]) return { ticket, check: earlier.data[0].check.state, dueOn: earlier.data[0].dueOn }

  await limitSender(origin, now)
  const caller = await who()
  if (input.kind === 'help-request' && !caller?.identity.grants.some(({ role }) => role === 'secretary'))
    throw new AppError('FEEDBACK_HELP_FOR_BRANCHES')
  const [place, summary] = await Promise.all([locateTarget(input.target), find('summaries', 'public')])
  const isReport = input.kind === 'report'
  // A report goes to nobody but the discipline contact: no platform and no reviewer reads it.
  const check: Feedback['check'] = isReport
    ? { state: 'passed', by: 'person', label: 'report' }
    : await checkText(origin, input.text, requestId)

  const feedback: Feedback = {
    _id,
    ...place,
    kind: input.kind,
    text: isReport ? '' : input.text,
    sealedText: isReport ? seal('report', _id, input.text) : '',
    isAnonymous: input.isAnonymous || !caller,
    ...authorOf(_id, caller, input),
    sealedContact: input.contact ? seal('contact', _id, input.contact) : '',
    ticketHash: hashOf(ticket),
    channel: origin.channel,
    check,
    state: 'received',
    dueOn: dueDayOf(input.kind, now, summary?.settings?.answerDays),
    reply: null,
    history: [{ at: now, by: '', action: 'received', remark: '' }],
    mayPublish: !isReport && input.mayPublish,
    isPublished: false,
    wasReopened: false,
    satisfaction: null,
    mergedIntoId: null,
    createdAt: now,
    updatedAt: now,
  }
  try {
    await collection('feedback').add({ data: feedback })
  } catch (error) {
    // The same send, at the same moment, won: it is the same record.
    if (!isDuplicate(error)) throw error
  }
  return { ticket, check: check.state, dueOn: feedback.dueOn }
})
