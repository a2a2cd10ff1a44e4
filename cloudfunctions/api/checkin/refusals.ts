import type { ErrorCode } from '@contract/errors'
import type { Attendee } from '../../_domain/checkin/records'
import { collection } from '../../_kernel/collections'
import { command } from '../../_kernel/sdk'
import { isDuplicate } from '../../_kernel/transaction'

/** Keeps a refused check-in for the secretary: one record per person and reason, counted. */
export const keepRefusal = async (activityId: string, attendee: Attendee, code: ErrorCode, now: number) => {
  const _id = `${activityId}.${attendee.personId}.${code}`
  const count = async () => {
    const { stats } = await collection('checkinRefusals')
      .where({ _id })
      .update({ data: { count: command.inc(1), lastAt: now } })
    return stats.updated > 0
  }
  if (await count()) return
  try {
    await collection('checkinRefusals').add({
      data: { _id, activityId, ...attendee, code, count: 1, firstAt: now, lastAt: now },
    })
  } catch (error) {
    if (!isDuplicate(error)) throw error
    await count()
  }
}
