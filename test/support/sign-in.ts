import { sessionConfirm, sessionPoll, sessionRequest } from '@contract/session/endpoints'
import type { World } from './world'

/** Signs someone in on the website with their phone, the way people do; answers the browser's token. */
export const signIn = async (world: World, name: string, device = 'Chrome · Windows') => {
  const { requestId, secret } = await world.web().call(sessionRequest, { device })
  await world.as(name).call(sessionConfirm, { requestId })
  const answer = await world.web().call(sessionPoll, { requestId, secret })
  if (answer.state !== 'signed-in') throw new Error(`not signed in: ${answer.state}`)
  return answer.token
}
