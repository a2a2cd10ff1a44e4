import { sessionRequest } from '@contract/session/endpoints'
import type { World } from '../../../support/world'
import type { Rows } from './row'

const asked = (world: World) => world.web().call(sessionRequest, { device: 'Chrome · Windows' })
const requestId = async (world: World) => ({ requestId: (await asked(world)).requestId })

export const sessionRows: Rows = {
  'session.get': () => ({}),
  'session.request': () => ({ device: 'Chrome · Windows' }),
  'session.describe': requestId,
  'session.confirm': requestId,
  'session.poll': async (world) => {
    const { requestId, secret } = await asked(world)
    return { requestId, secret }
  },
  'session.find': () => ({}),
  'session.end': () => ({ sessionId: `web:${'x'.repeat(43)}` }),
  'session.endCurrent': () => ({}),
}
