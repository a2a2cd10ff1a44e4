import { randomUUID } from 'node:crypto'
import { CloudError } from '../errors'
import type { HttpReply, Route } from '../http/route'
import { LIMITS } from '../runner/limits'
import { callForClient } from './client-call'
import type { HttpApiServices } from './http-api'

/** Numbers wx.cloud shows in a mini-program for the service's codes. */
const WX_ERROR: Record<string, { errCode: number; text: string }> = {
  FUNCTION_NOT_FOUND: { errCode: -501000, text: 'resource not found' },
  INVALID_PARAM: { errCode: -501007, text: 'invalid parameters' },
  STORAGE_EXCEED_AUTHORITY: { errCode: -503002, text: 'storage permission denied' },
  STORAGE_REQUEST_FAIL: { errCode: -503001, text: 'storage request fail' },
  FUNCTIONS_EXECUTE_FAIL: { errCode: -504002, text: 'functions execute fail' },
  FUNCTIONS_TIME_LIMIT_EXCEEDED: { errCode: -504003, text: 'functions time limit exceeded' },
  EXCEED_MAX_PAYLOAD_SIZE: { errCode: -604001, text: 'cloudfunction result size exceed limit (1MB)' },
}

/** What `wx.cloud` of a phone in the phone frame calls: the openid comes from the phone's session, never from the page. */
export const wxClientRoutes = ({ runner, sessions, storage }: HttpApiServices): Route[] => {
  const onPhone = (api: string, handle: PhoneHandler): Route => ({
    method: 'POST',
    path: `/__local/wx/${api}`,
    async handle(request) {
      const identity = sessions.phoneIdentity(request.headers['x-phone-session'])
      if (!identity)
        return { status: 401, json: { errCode: -601003, errMsg: 'the phone session is missing or expired' } }
      try {
        const body = (await request.json(LIMITS.payloadIn + 1024)) as Record<string, unknown>
        return { json: await handle(body ?? {}, identity) }
      } catch (error) {
        return wxError(api, error)
      }
    },
  })
  return [
    onPhone('call-function', async ({ name, data = {} }, identity) => {
      const result = await callForClient(runner, String(name), data, { ...identity, source: 'wx_client' })
      return { errMsg: 'cloud.callFunction:ok', result: JSON.parse(result), requestID: randomUUID() }
    }),
    onPhone('upload-file', ({ cloudPath }, { openid }) => storage.issueUpload(cloudPath, openid)),
    onPhone('get-temp-file-url', async ({ fileList }) => {
      const asked = Array.isArray(fileList) ? fileList.map(asDownload) : fileList
      const found = await storage.issueDownloads(asked, true)
      return {
        fileList: found.map(({ code, fileID, tempFileURL, maxAge }) =>
          code === 'SUCCESS'
            ? { fileID, tempFileURL: encodeURI(tempFileURL), maxAge, status: 0, errMsg: 'ok' }
            : { fileID, tempFileURL: '', status: -503003, errMsg: code },
        ),
      }
    }),
  ]
}

type PhoneHandler = (
  body: Record<string, unknown>,
  identity: { openid: string; unionid?: string },
) => Promise<unknown>

const asDownload = (item: unknown) => {
  const { fileID, maxAge } = (typeof item === 'object' && item ? item : { fileID: item }) as Record<
    string,
    unknown
  >
  return { fileid: fileID, max_age: maxAge }
}

function wxError(api: string, error: unknown): HttpReply {
  if (!(error instanceof CloudError)) throw error
  const { errCode, text } = WX_ERROR[error.code] ?? { errCode: -501001, text: 'resource system error' }
  const name = api.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  return {
    json: {
      errCode,
      errMsg: `cloud.${name}:fail Error: errCode: ${errCode} ${text} | errMsg: ${error.message}`,
    },
  }
}
