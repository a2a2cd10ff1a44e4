import type { OutboxItem, Template } from '@contract/subscription/entity'
import { log } from '../_kernel/log'
import { openapi } from '../_kernel/sdk'
import type { Outcome } from './deliver'

const TEMPLATE_IDS: Record<Template, string | undefined> = {
  activity: process.env.OBOB_TEMPLATE_ACTIVITY,
  notice: process.env.OBOB_TEMPLATE_NOTICE,
  feedback: process.env.OBOB_TEMPLATE_FEEDBACK,
  task: process.env.OBOB_TEMPLATE_TASK,
}

const REFUSED_BY_PERSON = 43101
/** Definite answers that pass: system busy, and too many calls in this minute. */
const PASSING = [-1, 45009]
const MOST_ATTEMPTS = 3

/** WeChat's own error number, where it has answered with one. */
const codeOf = (error: unknown) => {
  const code = (error as { errCode?: unknown } | null)?.errCode
  return typeof code === 'number' ? code : undefined
}

/** The SDK's own numbers are negative and long (-501001 …): they say that no answer of WeChat came. */
const isDefinite = (code: number | undefined) => code !== undefined && code > -1000

/**
 * Sends one message. Tried again only after a definite error answer; a time-out or a lost connection is `unknown`
 * and final, because the message may have arrived.
 */
export const sendMessage = async (
  item: OutboxItem,
  openid: string,
  attempts: number,
): Promise<{ outcome: Outcome; errorCode?: number }> => {
  const templateId = TEMPLATE_IDS[item.template]
  try {
    await openapi.subscribeMessage.send({
      touser: openid,
      templateId,
      page: item.page,
      data: Object.fromEntries(Object.entries(item.data).map(([field, value]) => [field, { value }])),
    })
    return { outcome: 'sent' }
  } catch (error) {
    const errorCode = codeOf(error)
    if (errorCode === REFUSED_BY_PERSON) return { outcome: 'refused', errorCode }
    if (errorCode !== undefined && PASSING.includes(errorCode) && attempts < MOST_ATTEMPTS)
      return { outcome: 'retry', errorCode }
    log.error({
      function: 'dispatch',
      outboxId: item._id,
      outcome: 'NOT_SENT',
      errorCode,
      cause: log.causeOf(error),
    })
    return { outcome: isDefinite(errorCode) ? 'failed' : 'unknown', errorCode }
  }
}
