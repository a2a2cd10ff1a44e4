import { CHECK_PATIENCE } from '@contract/media/limits'
import { collection } from '../../_kernel/collections'
import { command } from '../../_kernel/sdk'

/** Pictures a person has to look at: sent to one, or with the platform for so long that no answer will come. */
export const waitingUploads = (organizationIds: string[], now: number) =>
  collection('uploads').where(
    command.or([
      { path: command.in(organizationIds), state: 'waiting' },
      { path: command.in(organizationIds), state: 'checking', updatedAt: command.lt(now - CHECK_PATIENCE) },
    ]),
  )
