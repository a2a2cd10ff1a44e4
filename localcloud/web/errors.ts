import { randomUUID } from 'node:crypto'
import { CloudError } from '../errors'
import type { HttpReply } from '../http/route'

/** The admin API's words for a failed call, in those of the HTTP API. */
const HTTP_API_CODE: Record<string, { status: number; code: string }> = {
  FUNCTION_NOT_FOUND: { status: 404, code: 'FUNCTION_NOT_FOUND' },
  FUNCTIONS_EXECUTE_FAIL: { status: 500, code: 'FUNCTION_INVOCATION_FAILED' },
  FUNCTIONS_TIME_LIMIT_EXCEEDED: { status: 504, code: 'FUNCTION_TIME_LIMIT_EXCEEDED' },
  FUNCTIONS_MEMORY_LIMIT_EXCEEDED: { status: 500, code: 'FUNCTION_MEMORY_LIMIT_EXCEEDED' },
  EXCEED_MAX_PAYLOAD_SIZE: { status: 413, code: 'EXCEED_MAX_PAYLOAD_SIZE' },
  INVALID_PARAM: { status: 400, code: 'INVALID_PARAM' },
}

/** A CloudError as the HTTP API answers it; anything else is thrown on. */
export function httpApiError(error: unknown): HttpReply {
  if (!(error instanceof CloudError)) throw error
  const { status, code } = HTTP_API_CODE[error.code] ?? { status: 400, code: error.code }
  return { status, json: { code, message: error.message, requestId: randomUUID() } }
}

export const unauthenticated = (): HttpReply => ({
  status: 401,
  json: {
    code: 'INVALID_CREDENTIALS',
    message: 'the access token is missing, wrong or expired',
    requestId: randomUUID(),
  },
})
