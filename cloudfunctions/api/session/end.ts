import { sessionEnd } from '@contract/session/endpoints'
import { AppError } from '../../_kernel/app-error'
import { collection } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'

export const endSession = handler(sessionEnd, async ({ input, caller, audit }) => {
  const { sessionId } = input
  const ended = await collection('identities').where({ _id: sessionId, personId: caller.personId }).remove()
  if (ended.stats.removed === 0) throw new AppError('NOT_FOUND')
  audit({ id: caller.personId })
  return { sessionId }
})
