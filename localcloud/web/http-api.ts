import type { HttpReply, HttpRequest, Route } from '../http/route'
import { LIMITS } from '../runner/limits'
import type { Runner } from '../runner/runner'
import type { Sessions } from '../sessions'
import type { Storage } from '../storage/storage'
import { callForClient } from './client-call'
import { httpApiError, unauthenticated } from './errors'

export interface HttpApiServices {
  runner: Runner
  sessions: Sessions
  storage: Storage
}

/** The documented HTTP API of the cloud, as far as a web client needs it: sign in, call functions, move files. */
export const httpApiRoutes = ({ runner, sessions, storage }: HttpApiServices): Route[] => [
  {
    method: 'POST',
    path: '/auth/v1/signin/anonymously',
    handle: ({ headers }) => ({ json: sessions.signInAnonymously(text(headers['x-device-id'])) }),
  },
  { method: 'POST', path: '/auth/v1/token', handle: (request) => refreshToken(sessions, request) },
  signedIn(sessions, '/v1/functions/*', async (request, uid) => {
    const event = await request.json(LIMITS.payloadIn)
    const result = await callForClient(runner, request.rest, event, { uid, source: 'wx_http' })
    return { headers: { 'content-type': 'application/json; charset=utf-8' }, body: result }
  }),
  signedIn(sessions, '/v1/storages/get-objects-upload-info', async (request, uid) => {
    const asked = list(await request.json())
    const tickets = await Promise.all(asked.map(({ objectId }) => storage.issueUpload(objectId, uid)))
    return {
      json: tickets.map((ticket, index) => ({
        objectId: asked[index].objectId,
        uploadUrl: ticket.url,
        authorization: ticket.authorization,
        token: ticket.token,
        cloudObjectMeta: ticket.cosFileId,
        cloudObjectId: ticket.fileId,
      })),
    }
  }),
  signedIn(sessions, '/v1/storages/get-objects-download-info', async (request) => {
    const asked = list(await request.json()).map(({ cloudObjectId, maxAge }) => ({
      fileid: cloudObjectId,
      max_age: maxAge,
    }))
    const addresses = await storage.issueDownloads(asked, true)
    return {
      json: addresses.map(({ code, fileID, tempFileURL }) =>
        code === 'SUCCESS'
          ? { cloudObjectId: fileID, downloadUrl: encodeURI(tempFileURL) }
          : { cloudObjectId: fileID, code, message: code },
      ),
    }
  }),
]

/** A route that needs an access token; refusals come in the HTTP API's form. */
function signedIn(
  sessions: Sessions,
  path: string,
  handle: (request: HttpRequest, uid: string) => Promise<HttpReply>,
): Route {
  return {
    method: 'POST',
    path,
    async handle(request) {
      const uid = sessions.webUid(request.headers.authorization)
      if (uid === undefined) return unauthenticated()
      try {
        return await handle(request, uid)
      } catch (error) {
        return httpApiError(error)
      }
    },
  }
}

async function refreshToken(sessions: Sessions, request: HttpRequest): Promise<HttpReply> {
  const body = (await request.json()) as { grant_type?: unknown; refresh_token?: unknown } | null
  const tokens = body?.grant_type === 'refresh_token' ? sessions.refresh(body.refresh_token) : undefined
  if (tokens) return { json: tokens }
  return {
    status: 400,
    json: {
      error: 'invalid_grant',
      error_code: 4001,
      error_description: 'the refresh token is wrong or expired',
    },
  }
}

const text = (header: string | string[] | undefined) => (typeof header === 'string' ? header : undefined)

const list = (body: unknown): Record<string, unknown>[] =>
  Array.isArray(body) ? body.map((item) => (typeof item === 'object' && item ? item : {})) : []
