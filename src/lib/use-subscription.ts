import { homeGet } from '@contract/home/endpoints'
import { subscriptionAccept } from '@contract/subscription/endpoints'
import type { Template } from '@contract/subscription/entity'
import { call } from './cloud/call'
import { useRemote } from './states/use-remote'
import { askToSubscribe, type SubscribeAnswer } from './subscribe'

/** One kind of message a person can ask to be sent once. */
export interface SubscriptionOffer {
  /** False on the website, and while the city has not registered the template. */
  isOffered: boolean
  /** Asks; must be called directly in a tap. `unavailable` also where the acceptance could not be counted. */
  ask: () => Promise<SubscribeAnswer>
}

/** Asks to be told once about a kind of message, and has an acceptance counted. Never rejects. */
export function useSubscription(template: Template): SubscriptionOffer {
  const isWeapp = process.env.TARO_ENV === 'weapp'
  const home = useRemote(homeGet, {}, { isEnabled: isWeapp })
  const templateId = home.data?.settings?.subscribeTemplates[template]
  const ask = async (): Promise<SubscribeAnswer> => {
    if (!templateId) return 'unavailable'
    const answer = (await askToSubscribe([templateId]))[templateId] ?? 'unavailable'
    if (answer !== 'accepted') return answer
    try {
      await call(subscriptionAccept, { templates: [template] })
      return 'accepted'
    } catch {
      // A reminder is an extra: what the person came for goes on, and they are told that none will come.
      return 'unavailable'
    }
  }
  return { isOffered: isWeapp && Boolean(templateId), ask }
}
