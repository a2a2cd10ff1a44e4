import { SESSION_KEY } from './session'
import { type CloudClient, TransportError } from './transport'
import { postAs, refuse } from './web-call.h5'

interface UploadPlace {
  code?: string
  uploadUrl: string
  authorization: string
  token: string
  cloudObjectMeta: string
  cloudObjectId: string
}

/** The cloud over its documented HTTP paths: `POST /v1/functions/<name>` and the upload ones. */
export const client: CloudClient = {
  async callFunction(name, data) {
    const reply = await postAs(`/v1/functions/${name}`, data)
    // The gateway reports its own errors as a top-level `code`; results of the product never carry one.
    const isGatewayError = typeof reply.body === 'object' && reply.body !== null && 'code' in reply.body
    return reply.ok && !isGatewayError ? reply.body : refuse(reply)
  },
  session: () => localStorage.getItem(SESSION_KEY) ?? undefined,
  async uploadFile(cloudPath, file) {
    const reply = await postAs('/v1/storages/get-objects-upload-info', [{ objectId: cloudPath }])
    const place = (reply.body as UploadPlace[] | undefined)?.[0]
    if (!reply.ok || !place || place.code) return refuse(reply)
    const content = await (await fetch(file.path)).blob()
    const sent = await fetch(place.uploadUrl, {
      method: 'PUT',
      headers: {
        authorization: place.authorization,
        'x-cos-security-token': place.token,
        'x-cos-meta-fileid': place.cloudObjectMeta,
      },
      body: content,
    })
    if (!sent.ok) throw new TransportError('UNEXPECTED', `upload: HTTP ${sent.status}`)
    return place.cloudObjectId
  },
}
