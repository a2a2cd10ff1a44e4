import type { ActivityKind } from '@contract/activity/entity'
import { MAX_ACTIVITY_DAYS } from '@contract/activity/plan'
import { DAY } from '@contract/time'
import { collection } from '../../_kernel/collections'
import { command } from '../../_kernel/sdk'

interface Filter {
  when: 'upcoming' | 'past' | 'all'
  from?: number
  to?: number
  kind?: ActivityKind
}

/** The range of starts in which a filter's activities lie, so that the index on starts is of use. */
const startsWithin = ({ when, from, to }: Filter, now: number) => {
  const lower = Math.max(from ?? 0, when === 'upcoming' ? now - MAX_ACTIVITY_DAYS * DAY : 0)
  const upper = Math.min(to ?? Number.MAX_SAFE_INTEGER, when === 'past' ? now : Number.MAX_SAFE_INTEGER)
  return command.and(command.gte(lower), command.lt(upper))
}

/**
 * Activities by time: what is to come or going on, the next first; what is over, the latest first; or all.
 * A range of days reads forward, a list without one reads backward. Both fields in one direction, so that an index gives
 * the whole order and a page reads a page.
 */
export const activitiesWhere = (condition: Record<string, unknown>, filter: Filter, now: number) => {
  const { when, kind, from } = filter
  const order = when === 'upcoming' || (when === 'all' && from !== undefined) ? 'asc' : 'desc'
  return collection('activities')
    .where({
      ...condition,
      startsAt: startsWithin(filter, now),
      ...(when === 'upcoming' ? { endsAt: command.gt(now) } : {}),
      ...(when === 'past' ? { endsAt: command.lte(now) } : {}),
      ...(kind ? { kind } : {}),
    })
    .orderBy('startsAt', order)
    .orderBy('_id', order)
}
