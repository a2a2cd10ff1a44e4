import { CloudError } from '../errors'

/** One request of the SDK: an action and whatever else the body holds. */
export type AdminRequest = Record<string, unknown> & { action: string }

/** Reads an admin request; throws the service's error for anything else. */
export function checkAdminRequest(body: unknown): AdminRequest {
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body)
  if (!isObject || typeof (body as AdminRequest).action !== 'string') {
    throw new CloudError('INVALID_PARAM', 'the request has no action')
  }
  return body as AdminRequest
}

export function checkText(request: Record<string, unknown>, field: string): string {
  const value = request[field]
  if (typeof value !== 'string' || value === '')
    throw new CloudError('INVALID_PARAM', `${field} must be a non-empty string`)
  return value
}
