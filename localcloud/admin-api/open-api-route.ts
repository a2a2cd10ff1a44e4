import { CloudError } from '../errors'
import type { HttpReply } from '../http/route'
import { GatewayRefusal, type OpenApi } from '../openapi/openapi'
import type { Tickets } from '../runner/tickets'
import { decodeParameters, encodeRefusal, encodeReply } from './wire'

/** wx.openApi: a form with a protobuf inside; the answer is protobuf too, whether WeChat agreed or not. */
export async function answerOpenApi(
  openApi: OpenApi,
  tickets: Tickets,
  form: Record<string, Buffer>,
): Promise<HttpReply> {
  const text = (field: string) => form[field]?.toString('utf8') ?? ''
  if (text('action') !== 'wx.openApi')
    throw new CloudError('INVALID_PARAM', `unknown action: ${text('action')}`)
  const parameters = decodeParameters(form.requestData ?? Buffer.alloc(0))
  // Anything but application/json: that type tells the SDK the body is an error of the gateway.
  const headers = { 'content-type': 'application/octet-stream' }
  try {
    const reply = await openApi.call(text('apiName'), parameters, tickets.find(text('tcb_sessionToken')))
    return { headers, body: encodeReply(reply) }
  } catch (error) {
    if (error instanceof GatewayRefusal) return { headers, body: encodeRefusal(error.errorCode) }
    throw error
  }
}
