import { sessionDescribe } from '@contract/session/endpoints'
import { handler } from '../../_kernel/handler'
import { checkNumberOf, requireRequest } from './request-record'

export const describeSession = handler(sessionDescribe, async ({ input, now }) => {
  const { _id, device, expiresAt } = await requireRequest(input.requestId, now)
  return { device, checkNumber: checkNumberOf(_id), expiresAt }
})
