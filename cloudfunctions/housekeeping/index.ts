import { rebuildNames } from '../_domain/brand/name-index'
import { rebuildSummaries } from '../_domain/home/summary'
import { endGrantsOfClosed } from '../_domain/organization/end-grants'
import { log } from '../_kernel/log'
import { requireSecrets } from '../_kernel/secrets'
import { archiveActivities } from './archive-activities'
import { removeExpired } from './remove-expired'
import { settleAttendance } from './settle-attendance'
import { tidyUploads } from './tidy-uploads'

requireSecrets()

/** Daily, at night: lets go of what has had its time, and prepares the day's front page. */
export const main = async () => {
  const now = Date.now()
  const removed = await removeExpired(now)
  const ended = await endGrantsOfClosed(now)
  const settled = await settleAttendance(now)
  const archived = await archiveActivities(now)
  const tidied = await tidyUploads(now)
  // What differed had been missed by a change: the log says so, the rebuilt summary is right again.
  const mended = await rebuildSummaries(now)
  if (await rebuildNames()) mended.push('brand-names')
  log.info({
    function: 'housekeeping',
    removed,
    ended,
    settled,
    archived,
    tidied,
    mended,
    milliseconds: Date.now() - now,
  })
  return { removed, ended, settled, archived, tidied, mended }
}
