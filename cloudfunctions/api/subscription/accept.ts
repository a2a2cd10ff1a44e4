import { audienceKeysOf } from '@contract/notice/rules'
import { subscriptionAccept } from '@contract/subscription/endpoints'
import type { Template } from '@contract/subscription/entity'
import { collection, find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { command } from '../../_kernel/sdk'
import { isDuplicate } from '../../_kernel/transaction'

/** WeChat keeps the true count and refuses beyond it; a mirror that grew without end would only cost refusals. */
const MOST_CREDITS = 100

export const acceptSubscription = handler(subscriptionAccept, async ({ input, origin, who, now }) => {
  const { openid } = origin
  if (!openid) return {}
  const caller = await who()
  const person = {
    personId: caller?.personId ?? null,
    audienceKeys: audienceKeysOf(caller?.identity ?? { branch: null, grants: [] }),
    updatedAt: now,
  }
  const credit = async (template: Template): Promise<number> => {
    const _id = `${openid}.${template}`
    const { stats } = await collection('subscriptions')
      .where({ _id, credits: command.lt(MOST_CREDITS) })
      .update({ data: { ...person, credits: command.inc(1) } })
    if (stats.updated) return (await find('subscriptions', _id))?.credits ?? 0
    try {
      await collection('subscriptions').add({ data: { _id, openid, template, credits: 1, ...person } })
      return 1
    } catch (error) {
      if (!isDuplicate(error)) throw error
      // Either full, or made by the same tap sent twice at once.
      return (await find('subscriptions', _id))?.credits ?? 0
    }
  }
  const credits: Partial<Record<Template, number>> = {}
  for (const template of input.templates) credits[template] = await credit(template)
  return credits
})
