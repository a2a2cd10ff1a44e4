import type { Feedback } from '@contract/feedback/entity'
import type { Origin } from '../../_kernel/caller'
import { log } from '../../_kernel/log'
import { openapi } from '../../_kernel/sdk'

/** WeChat's scene for comments. */
const COMMENT_SCENE = 2

const byPerson = (label: string): Feedback['check'] => ({ state: 'waiting', by: 'person', label })

/**
 * Text from the mini-program is checked by the platform; whatever it does not pass goes to a person, never to nowhere.
 * The platform checks only texts whose author it knows, so text from the website goes to a person at once.
 */
export const checkText = async (
  origin: Origin,
  text: string,
  requestId: string,
): Promise<Feedback['check']> => {
  if (!origin.openid) return byPerson('website')
  try {
    const { result } = (await openapi.security.msgSecCheck({
      openid: origin.openid,
      scene: COMMENT_SCENE,
      version: 2,
      content: text,
    })) as { result: { suggest: string; label: number } }
    if (result.suggest === 'pass') return { state: 'passed', by: 'platform', label: String(result.label) }
    return byPerson(String(result.label))
  } catch (error) {
    // The check being out of reach must not lose what somebody has to say.
    log.error({
      requestId,
      endpoint: 'feedback.create',
      outcome: 'CHECK_UNREACHABLE',
      cause: log.causeOf(error),
    })
    return byPerson('unreachable')
  }
}
