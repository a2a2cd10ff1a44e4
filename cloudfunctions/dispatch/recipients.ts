import { audienceKeyOf, audienceKeysOf } from '@contract/notice/rules'
import type { OutboxItem, Subscription } from '@contract/subscription/entity'
import { collection } from '../_kernel/collections'
import { command } from '../_kernel/sdk'

export const BATCH = 50

/** The next subscriptions in line with credits left, in the order of their ids. */
export const nextSubscriptions = async (item: OutboxItem, cursor: string): Promise<Subscription[]> => {
  const whom =
    item.audience.kind === 'persons'
      ? { personId: command.in(item.audience.personIds) }
      : { audienceKeys: audienceKeyOf(item.audience) }
  const { data } = await collection('subscriptions')
    .where({ template: item.template, ...whom, _id: command.gt(cursor), credits: command.gt(0) })
    .orderBy('_id', 'asc')
    .limit(BATCH)
    .get()
  return data
}

/** Those among them whom the item is for by today's roles: a role that ended since the tap gets nothing. */
export const keepEntitled = async (item: OutboxItem, subscriptions: Subscription[]) => {
  if (item.audience.kind === 'public' || !subscriptions.length) return subscriptions
  const { data } = await collection('identities')
    .where({ _id: command.in(subscriptions.map(({ openid }) => `wx:${openid}`)) })
    .limit(BATCH)
    .get()
  const identities = new Map(data.map((identity) => [identity._id, identity]))
  return subscriptions.filter(({ openid }) => {
    const identity = identities.get(`wx:${openid}`)
    if (!identity) return false
    if (item.audience.kind === 'persons') return item.audience.personIds.includes(identity.personId)
    return audienceKeysOf(identity).includes(audienceKeyOf(item.audience))
  })
}
