import { sessionConfirm } from '@contract/session/endpoints'
import { AppError } from '../../_kernel/app-error'
import { collection } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { requireRequest } from './request-record'

export const confirmSession = handler(sessionConfirm, async ({ input, now, caller, origin, audit }) => {
  // A website's session cannot make another one: a stolen one would renew itself for ever.
  if (!origin.openid) throw new AppError('SESSION_ON_PHONE')
  const { _id, device } = await requireRequest(input.requestId, now)
  const confirmed = await collection('sessionRequests')
    .where({ _id, state: 'waiting' })
    .update({ data: { state: 'confirmed', identityId: caller.identity._id } })
  if (confirmed.stats.updated === 0) throw new AppError('SESSION_REQUEST_EXPIRED')
  audit({ id: caller.personId })
  return { device }
})
