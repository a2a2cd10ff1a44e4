import { dayOf, instantOf } from '../time'
import type { ActivityCard, ActivityKind } from './entity'
import { ACTIVITY_KINDS } from './entity'
import { type GuidanceTable, guidanceOf } from './guidance'
import { type Guidance, quarterOf } from './templates'

type Period = NonNullable<Guidance['period']>

/** One line of the desk: a kind with a usual period, and what the running period has on record. */
export interface RhythmLine {
  kind: ActivityKind
  period: Period
  /** How often it is usually held, in words. */
  usual: string
  /** Held or planned in the running period, drafts apart. */
  recorded: number
  /** Day of the latest one that has begun; null where none is known. */
  lastOn: string | null
}

/** What a secretary finds on the desk. */
export interface DeskOverview {
  today: ActivityCard[]
  /** Over, and not recorded yet. */
  toFinish: ActivityCard[]
  drafts: ActivityCard[]
  rhythm: RhythmLine[]
  /** Names the branch gave to kinds of its own, the latest first, to be taken again instead of typed. */
  customKinds: string[]
}

const PERIOD_NAMES: Record<Period, string> = { month: '本月', quarter: '本季度', year: '今年' }

/** The first instant of the running month, quarter or year. */
export const periodStart = (period: Period, now: number) => {
  const day = dayOf(now)
  const year = day.slice(0, 4)
  if (period === 'year') return instantOf(`${year}-01-01`)
  if (period === 'month') return instantOf(`${day.slice(0, 7)}-01`)
  const month = String((quarterOf(day) - 1) * 3 + 1).padStart(2, '0')
  return instantOf(`${year}-${month}-01`)
}

type Held = Pick<ActivityCard, 'kind' | 'state' | 'startsAt'>

const counts = ({ state }: Held) => state === 'published' || state === 'finished' || state === 'archived'

/** What each kind with a usual period has on record in it. Facts only: nothing is compared or judged. */
export const rhythmOf = (activities: readonly Held[], now: number, table: GuidanceTable = {}): RhythmLine[] =>
  ACTIVITY_KINDS.flatMap((kind) => {
    const guidance = guidanceOf(kind, table)
    if (!guidance?.period) return []
    const { period, text: usual } = guidance
    const known = activities.filter((activity) => activity.kind === kind && counts(activity))
    const begun = known.filter(({ startsAt }) => startsAt <= now).map(({ startsAt }) => startsAt)
    const from = periodStart(period, now)
    const recorded = known.filter(
      ({ startsAt }) => startsAt >= from && isWithin(period, startsAt, now),
    ).length
    return [{ kind, period, usual, recorded, lastOn: begun.length ? dayOf(Math.max(...begun)) : null }]
  })

const isWithin = (period: Period, at: number, now: number) =>
  periodStart(period, at) === periodStart(period, now)

/** The words of a line: “本月尚未记录”, never a reproach. */
export const rhythmWords = ({ period, recorded }: Pick<RhythmLine, 'period' | 'recorded'>) =>
  recorded === 0 ? `${PERIOD_NAMES[period]}尚未记录` : `${PERIOD_NAMES[period]} ${recorded} 次`

const MOST_CUSTOM_KINDS = 8

const customKindsOf = (byStart: readonly ActivityCard[]) => {
  const named = byStart.flatMap(({ kind, customKind }) =>
    kind === 'custom' && customKind ? [customKind] : [],
  )
  return [...new Set(named.reverse())].slice(0, MOST_CUSTOM_KINDS)
}

/** Splits an organisation's activities into what waits at its desk. */
export const deskOf = (
  activities: readonly ActivityCard[],
  now: number,
  table: GuidanceTable = {},
): DeskOverview => {
  const today = dayOf(now)
  const byStart = [...activities].sort((one, other) => one.startsAt - other.startsAt)
  const published = byStart.filter(({ state }) => state === 'published')
  return {
    today: published.filter(({ startsAt, endsAt }) => endsAt > now && dayOf(startsAt) <= today),
    toFinish: published.filter(({ endsAt }) => endsAt <= now),
    drafts: byStart.filter(({ state }) => state === 'draft'),
    rhythm: rhythmOf(activities, now, table),
    customKinds: customKindsOf(byStart),
  }
}
