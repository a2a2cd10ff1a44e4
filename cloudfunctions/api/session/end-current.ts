import { sessionEndCurrent } from '@contract/session/endpoints'
import { collection } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'

export const endCurrentSession = handler(sessionEndCurrent, async ({ caller, audit }) => {
  const { _id } = caller.identity
  if (_id.startsWith('web:')) await collection('identities').doc(_id).remove()
  audit({ id: caller.personId })
  return {}
})
