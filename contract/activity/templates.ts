import { addDays, clockOf, dayOf, instantOf } from '../time'
import type { ActivityKind } from './entity'

/** How often a kind is usually held. Guidance for a person, never a verdict; a kind without a usual period has none. */
export interface Guidance {
  period: 'month' | 'quarter' | 'year' | null
  text: string
  source: string
}

/** What a form starts with for a kind; everything can be changed. */
export interface KindTemplate {
  /** `{年}` `{月}` `{季度}` are filled from the day of the activity. */
  title: string
  agenda: readonly string[]
  durationMinutes: number
  /** Usual time of day, `HH:mm`. */
  startsAtClock: string
  guidance: Guidance | null
  /** Whether such an activity may be shown to the public at all. */
  mayBePublic: boolean
  /** Which parts of the minutes are kept; 组织生活会 keeps resolutions only (rules.md §4). */
  keeps: 'everything' | 'resolutions-only'
}

/** 《中国共产党支部工作条例（试行）》: all “一般”. */
const REGULATION = '《中国共产党支部工作条例（试行）》'

const open = { mayBePublic: true, keeps: 'everything' } as const

export const KIND_TEMPLATES: Record<ActivityKind, KindTemplate> = {
  'general-meeting': {
    ...open,
    title: '{年}年第{季度}季度支部党员大会',
    agenda: ['学习上级有关文件精神', '通报支部近期工作', '讨论决定有关事项'],
    durationMinutes: 90,
    startsAtClock: '15:00',
    guidance: { period: 'quarter', text: '一般每季度召开 1 次', source: `${REGULATION}第十一条` },
  },
  'committee-meeting': {
    ...open,
    title: '{年}年{月}月支委会',
    agenda: ['研究支部本月重点工作', '研究党员教育管理有关事项'],
    durationMinutes: 60,
    startsAtClock: '15:00',
    guidance: {
      period: 'month',
      text: '一般每月召开 1 次，半数以上委员到会方可进行',
      source: `${REGULATION}第十二条`,
    },
  },
  'group-meeting': {
    ...open,
    title: '{年}年{月}月党小组会',
    agenda: ['学习讨论', '汇报近期工作情况'],
    durationMinutes: 60,
    startsAtClock: '16:00',
    guidance: { period: 'month', text: '一般每月召开 1 次', source: `${REGULATION}第十三条` },
  },
  'party-lecture': {
    ...open,
    title: '{年}年第{季度}季度党课',
    agenda: ['专题党课', '交流讨论'],
    durationMinutes: 90,
    startsAtClock: '15:00',
    guidance: { period: null, text: '次数按本地规定安排', source: `${REGULATION}第十六条` },
  },
  'themed-party-day': {
    ...open,
    title: '{年}年{月}月主题党日',
    agenda: ['集中学习', '交流研讨', '为群众办实事'],
    durationMinutes: 120,
    startsAtClock: '14:30',
    guidance: { period: 'month', text: '一般每月相对固定 1 天', source: `${REGULATION}第十六条` },
  },
  'organizational-life': {
    title: '{年}年度组织生活会',
    agenda: ['通报会前准备情况', '开展批评和自我批评', '研究整改措施'],
    durationMinutes: 180,
    startsAtClock: '14:30',
    guidance: { period: 'year', text: '一般每年至少召开 1 次', source: REGULATION },
    mayBePublic: false,
    keeps: 'resolutions-only',
  },
  'volunteer-service': {
    ...open,
    title: '{月}月志愿服务活动',
    agenda: ['集合与分工', '开展服务', '小结'],
    durationMinutes: 120,
    startsAtClock: '09:00',
    guidance: null,
  },
  'paired-work': {
    ...open,
    title: '{月}月结对共建活动',
    agenda: ['了解共建单位需求', '商定共建事项', '明确联系人和时间安排'],
    durationMinutes: 120,
    startsAtClock: '09:00',
    guidance: null,
  },
  'field-visit': {
    ...open,
    title: '{月}月调研走访',
    agenda: ['走访了解情况', '听取意见建议', '梳理需要解决的问题'],
    durationMinutes: 180,
    startsAtClock: '09:00',
    guidance: null,
  },
  custom: {
    ...open,
    title: '',
    agenda: [],
    durationMinutes: 90,
    startsAtClock: '15:00',
    guidance: null,
  },
}

/** The quarter of a day, 1–4. */
export const quarterOf = (day: string) => Math.ceil(Number(day.slice(5, 7)) / 3)

/** The title a kind suggests for a day, e.g. “2026年11月主题党日”; empty where the kind suggests none. */
export const suggestTitle = (kind: ActivityKind, day: string) =>
  KIND_TEMPLATES[kind].title
    .replace('{年}', day.slice(0, 4))
    .replace('{月}', String(Number(day.slice(5, 7))))
    .replace('{季度}', String(quarterOf(day)))

/** The first day from tomorrow on that has the given day of the month; the last of a month where it is shorter. */
export const nextMonthly = (dayOfMonth: number, now: number) => {
  const today = dayOf(now)
  for (let day = addDays(today, 1); ; day = addDays(day, 1)) {
    const isLast = addDays(day, 1).endsWith('-01')
    const date = Number(day.slice(8))
    if (date === dayOfMonth || (isLast && date < dayOfMonth)) return day
  }
}

const MONTHS_LOOKED_AT = 3

/** The next such day in a month for which nothing is planned yet; the very next one where all are taken. */
const nextFreeMonthly = (dayOfMonth: number, planned: readonly number[], now: number) => {
  const taken = new Set(planned.map((startsAt) => dayOf(startsAt).slice(0, 7)))
  const first = nextMonthly(dayOfMonth, now)
  for (let day = first, month = 0; month < MONTHS_LOOKED_AT; month++) {
    if (!taken.has(day.slice(0, 7))) return day
    day = nextMonthly(dayOfMonth, instantOf(day))
  }
  return first
}

/**
 * When to suggest holding a kind next: the day of the month and the time of the last one, else tomorrow. `planned` says
 * when others of the kind start, so that a month that has its meeting is not proposed again.
 */
export const suggestStart = (
  kind: ActivityKind,
  lastStartsAt: number | null,
  now: number,
  planned: readonly number[] = [],
) => {
  const { guidance, startsAtClock } = KIND_TEMPLATES[kind]
  if (lastStartsAt === null) return { day: addDays(dayOf(now), 1), clock: startsAtClock }
  const isMonthly = guidance?.period === 'month'
  const day = isMonthly
    ? nextFreeMonthly(Number(dayOf(lastStartsAt).slice(8)), planned, now)
    : addDays(dayOf(now), 1)
  return { day, clock: clockOf(lastStartsAt) }
}
