import type { SessionRequest } from '@contract/session/entity'
import { AppError } from '../../_kernel/app-error'
import { find } from '../../_kernel/collections'
import { digest } from '../../_kernel/secrets'

/** The record of a request that can still be answered; used, late and unknown ones are alike. */
export const requireRequest = async (requestId: string, now: number): Promise<SessionRequest> => {
  const request = await find('sessionRequests', digest('session-request', requestId))
  if (!request || request.expiresAt <= now || request.state === 'used')
    throw new AppError('SESSION_REQUEST_EXPIRED')
  return request
}

/** Two digits, made from the request: the same on the website and on the phone. */
export const checkNumberOf = (requestHash: string) =>
  String(Buffer.from(requestHash, 'base64url').readUInt32BE(0) % 100).padStart(2, '0')
