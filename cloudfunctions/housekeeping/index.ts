import { rebuildSummaries } from '../_domain/home/summary'
import { log } from '../_kernel/log'
import { requireSecrets } from '../_kernel/secrets'
import { archiveActivities } from './archive-activities'
import { removeExpired } from './remove-expired'

requireSecrets()

/** Daily, at night: lets go of what has had its time, and prepares the day's front page. */
export const main = async () => {
  const now = Date.now()
  const removed = await removeExpired(now)
  const archived = await archiveActivities(now)
  await rebuildSummaries(now)
  log.info({ function: 'housekeeping', removed, archived, milliseconds: Date.now() - now })
  return { removed, archived }
}
