import { sessionRequest } from '@contract/session/endpoints'
import { MINUTE } from '@contract/time'
import { collection } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { newToken } from '../../_kernel/ids'
import { limitUse } from '../../_kernel/rate-limit'
import { digest } from '../../_kernel/secrets'
import { checkNumberOf } from './request-record'

const VALID_MINUTES = 2

/** Generous: behind one address there may be a whole office, and behind none the whole city. */
const limitFor = (rateKey: string) => ({ count: rateKey === 'website' ? 3000 : 300, windowMinutes: 10 })

export const requestSession = handler(sessionRequest, async ({ input, now, origin }) => {
  await limitUse('session.request', origin.rateKey, now, limitFor(origin.rateKey))
  const requestId = newToken()
  const secret = newToken()
  const _id = digest('session-request', requestId)
  const expiresAt = now + VALID_MINUTES * MINUTE
  await collection('sessionRequests').add({
    data: {
      _id,
      browserHash: digest('session-request', secret),
      device: input.device,
      state: 'waiting',
      createdAt: now,
      expiresAt,
    },
  })
  return { requestId, secret, checkNumber: checkNumberOf(_id), expiresAt }
})
