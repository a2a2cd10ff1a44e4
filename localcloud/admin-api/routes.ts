import { randomUUID } from 'node:crypto'
import { CloudError } from '../errors'
import { MalformedBody, PayloadTooLarge } from '../http/body'
import { isFromBrowser } from '../http/guard'
import type { HttpReply, HttpRequest, Route } from '../http/route'
import { type AdminServices, answerAction } from './actions'
import { readMultipart } from './multipart'
import { answerOpenApi } from './open-api-route'
import { checkAdminRequest } from './parameters'

/** A 6 MB function payload doubles when its quotes are escaped. */
const BODY_LIMIT = 16 * 1024 * 1024

/** POST /admin, the protocol wx-server-sdk speaks. Refusals are answers with status 200, as on the service. */
export const adminRoutes = (services: AdminServices, onUnexpected: (error: unknown) => void): Route[] => [
  {
    method: 'POST',
    path: '/admin',
    async handle(request) {
      const requestId = randomUUID()
      try {
        return await answer(services, request, requestId)
      } catch (error) {
        const known = asCloudError(error)
        if (!known) onUnexpected(error)
        const { code, message } = known ?? new CloudError('SYS_ERR', 'system error')
        return { json: { code, message, requestId } }
      }
    },
  },
]

async function answer(services: AdminServices, request: HttpRequest, requestId: string): Promise<HttpReply> {
  if (isFromBrowser(request.headers))
    throw new CloudError('INVALID_REQUEST_SOURCE', 'browsers may not call the admin API')
  if (request.headers['content-type']?.startsWith('multipart/form-data')) {
    return answerOpenApi(services.openApi, services.runner.tickets, await readMultipart(request.stream))
  }
  const body = checkAdminRequest(await request.json(BODY_LIMIT))
  return { json: { requestId, ...(await answerAction(services, body)) } }
}

function asCloudError(error: unknown): CloudError | undefined {
  if (error instanceof CloudError) return error
  if (error instanceof PayloadTooLarge) return new CloudError('EXCEED_MAX_PAYLOAD_SIZE', error.message)
  if (error instanceof MalformedBody) return new CloudError('INVALID_PARAM', error.message)
  return undefined
}
