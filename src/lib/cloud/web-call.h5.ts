import { TransportError } from './transport'
import { webIdentity } from './web-identity.h5'
import { post, type Reply } from './web-request.h5'

/** A request as this browser's anonymous identity; a token the server no longer takes is replaced once. */
export async function postAs(path: string, body: unknown, isRetry = false): Promise<Reply> {
  const reply = await post(path, body, { authorization: `Bearer ${await webIdentity.token()}` })
  if (reply.status !== 401 || isRetry) return reply
  webIdentity.forget()
  return postAs(path, body, true)
}

/** Throws what an answer without a result amounts to. */
export const refuse = (reply: Reply): never => {
  const failure = reply.status === 504 || reply.status === 408 ? 'NETWORK_TIMEOUT' : 'UNEXPECTED'
  throw new TransportError(failure, `HTTP ${reply.status} ${JSON.stringify(reply.body)?.slice(0, 200)}`)
}
