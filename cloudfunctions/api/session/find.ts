import { sessionFind } from '@contract/session/endpoints'
import { collection } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { command } from '../../_kernel/sdk'

export const findSessions = handler(sessionFind, async ({ caller, now }) => {
  const { data } = await collection('identities')
    .where({ personId: caller.personId, expiresAt: command.gt(now) })
    .orderBy('createdAt', 'desc')
    .limit(50)
    .get()
  return data.map(({ _id, device, createdAt, expiresAt }) => ({
    sessionId: _id,
    device: device ?? '',
    createdAt,
    expiresAt: expiresAt ?? 0,
    isCurrent: _id === caller.identity._id,
  }))
})
