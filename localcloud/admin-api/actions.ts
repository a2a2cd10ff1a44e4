import { CloudError } from '../errors'
import { GatewayRefusal, type OpenApi } from '../openapi/openapi'
import type { Runner } from '../runner/runner'
import type { Storage } from '../storage/storage'
import type { Store } from '../store'
import { type AdminRequest, checkText } from './parameters'

/** What an action adds to `{requestId}`: mostly `data`; transactions answer at top level. */
export type AdminReply = Record<string, unknown>

export interface AdminServices {
  store: Store
  runner: Runner
  storage: Storage
  openApi: OpenApi
}

/** Collections the cloud keeps for itself. */
const RESERVED = /^__local_/

/** Answers one JSON action of the SDK; throws CloudError. */
export async function answerAction(services: AdminServices, request: AdminRequest): Promise<AdminReply> {
  const [family, ...rest] = request.action.split('.')
  if (family === 'database') return answerDatabase(services.store, rest.join('.'), request)
  switch (request.action) {
    case 'functions.invokeFunction':
      return { data: { response_data: await invokeFunction(services.runner, request) } }
    case 'storage.getUploadMetadata':
      return { data: await services.storage.issueUpload(request.path) }
    case 'storage.batchGetDownloadUrl':
      return { data: { download_list: await services.storage.issueDownloads(request.file_list) } }
    case 'storage.batchDeleteFile':
      return { data: { delete_list: await services.storage.delete(request.fileid_list) } }
    case 'wx.api':
      return { data: { responseData: JSON.stringify(await callWxApi(services, request)) } }
    default:
      throw new CloudError('INVALID_PARAM', `unknown action: ${request.action}`)
  }
}

async function answerDatabase(store: Store, action: string, request: AdminRequest): Promise<AdminReply> {
  if (typeof request.collectionName === 'string' && RESERVED.test(request.collectionName)) {
    throw new CloudError('DATABASE_PERMISSION_DENIED', `collection ${request.collectionName} is reserved`)
  }
  return (await store.execute(action as Parameters<Store['execute']>[0], request)) as AdminReply
}

async function invokeFunction(runner: Runner, request: AdminRequest): Promise<string> {
  const event = JSON.stringify(parseObject(request.request_data))
  return runner.callNested(
    checkText(request, 'function_name'),
    event,
    runner.tickets.find(request.tcb_sessionToken),
  )
}

/** The older JSON form of an open-API call. */
async function callWxApi({ openApi, runner }: AdminServices, request: AdminRequest): Promise<unknown> {
  const parameters = parseObject(request.requestData)
  try {
    return await openApi.call(
      checkText(request, 'apiName'),
      parameters,
      runner.tickets.find(request.tcb_sessionToken),
    )
  } catch (error) {
    if (error instanceof GatewayRefusal) return { errcode: error.errorCode, errmsg: error.message }
    throw error
  }
}

function parseObject(text: unknown): Record<string, unknown> {
  if (text === undefined || text === '') return {}
  try {
    const value: unknown = JSON.parse(String(text))
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>
  } catch {
    // Refused below, like any other value that is no object.
  }
  throw new CloudError('INVALID_PARAM', 'request data must be a JSON object')
}
