import { DAY } from '@contract/time'
import { refreshAttendance } from '../_domain/checkin/attendance'
import { collection } from '../_kernel/collections'
import { command } from '../_kernel/sdk'

/** How far back the night looks: offline check-ins are taken for a day, and a night may be missed. */
const LATELY_DAYS = 3

const BATCH = 100

/**
 * Counts the attendance of lately finished activities once more. A check-in that was under way while the record was
 * being written is in the list of names at once, and from the next morning in the numbers too.
 */
export const settleAttendance = async (now: number) => {
  let counted = 0
  for (;;) {
    const { data } = await collection('activities')
      .where({ state: 'finished', finishedAt: command.gt(now - LATELY_DAYS * DAY) })
      .orderBy('finishedAt', 'asc')
      .skip(counted)
      .limit(BATCH)
      .get()
    for (const activity of data) await refreshAttendance(activity)
    counted += data.length
    if (data.length < BATCH) return counted
  }
}
