import type { Identity } from '@contract/session/entity'
import { TEMPLATES } from '@contract/subscription/entity'
import { collection } from '../../_kernel/collections'
import { command } from '../../_kernel/sdk'

/**
 * Takes the WeChat accounts among these identities out of everything kept for sending messages: what they accepted,
 * also before they were bound, and what they were sent. Without a subscription nothing can be sent a second time.
 */
export const forgetAccounts = async (identities: readonly Pick<Identity, '_id'>[]) => {
  const openids = identities.filter(({ _id }) => _id.startsWith('wx:')).map(({ _id }) => _id.slice(3))
  if (openids.length === 0) return
  const subscriptionIds = openids.flatMap((openid) => TEMPLATES.map((template) => `${openid}.${template}`))
  await collection('subscriptions')
    .where({ _id: command.in(subscriptionIds) })
    .remove()
  await collection('deliveries')
    .where({ openid: command.in(openids) })
    .remove()
}
