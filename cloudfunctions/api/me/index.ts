import { eraseMe } from './erase'
import { exportMe } from './export'
import { getMe } from './get'
import { unbindMe } from './unbind'

export const meTable = {
  'me.get': getMe,
  'me.export': exportMe,
  'me.unbind': unbindMe,
  'me.erase': eraseMe,
}
