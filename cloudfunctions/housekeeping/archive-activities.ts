import { DAY } from '@contract/time'
import { collection } from '../_kernel/collections'
import { command } from '../_kernel/sdk'

/** Minutes may be corrected this long after an activity was finished. */
const CORRECTION_DAYS = 30

/** Finished activities become archived: read as before, changed no more. */
export const archiveActivities = async (now: number) => {
  const { stats } = await collection('activities')
    .where({ state: 'finished', endsAt: command.lt(now - CORRECTION_DAYS * DAY) })
    .update({ data: { state: 'archived', updatedAt: now } })
  return stats.updated
}
