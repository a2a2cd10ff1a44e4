import { CronExpressionParser } from 'cron-parser'

/** The platform reads timers in China's time, which has no summer time. */
const TIME_ZONE = 'Asia/Shanghai'
const FIRST_YEAR = 1970
const LAST_YEAR = 2099

/**
 * A timer's rule: seven fields (second minute hour day month weekday year), UTC+8, 0 is Sunday. When both day and weekday are
 * given either is enough (documented for the platform's timers).
 */
export class TimerRule {
  #sixFields: string
  #isInYear: (year: number) => boolean

  /** Throws an Error that names the expression when it is not a rule of the platform. */
  constructor(readonly expression: string) {
    const fields = expression.trim().split(/\s+/)
    const year = fields.pop() ?? ''
    if (fields.length !== 6) throw new Error(`A timer needs seven fields: ${expression}`)
    this.#sixFields = fields.join(' ')
    this.#isInYear = readYears(year, expression)
    this.#parseFrom(0)
  }

  /** The first instant (ms) after `after` at which the timer fires; undefined when the years are over. */
  next(after: number): number | undefined {
    for (let from = after; ; ) {
      const due = this.#parseFrom(from).next().getTime()
      const year = yearInChina(due)
      if (year > LAST_YEAR) return undefined
      if (this.#isInYear(year)) return due
      // Skips to the last second of the year, not through every firing of it.
      from = Date.UTC(year + 1, 0, 1) - 8 * 3_600_000 - 1000
    }
  }

  #parseFrom(instant: number) {
    return CronExpressionParser.parse(this.#sixFields, { currentDate: new Date(instant), tz: TIME_ZONE })
  }
}

const yearInChina = (instant: number) => new Date(instant + 8 * 3_600_000).getUTCFullYear()

/** cron-parser knows no year field. Same grammar as the others: `*`, lists, ranges, steps. */
function readYears(field: string, expression: string): (year: number) => boolean {
  const parts = field.split(',').map((part) => {
    const match = /^(\*|\d{4})(?:-(\d{4}))?(?:\/(\d+))?$/.exec(part)
    if (!match) throw new Error(`The year of a timer is a number, a range or *: ${expression}`)
    const [, first, last, step] = match
    const from = first === '*' ? FIRST_YEAR : Number(first)
    const single = first !== '*' && last === undefined && step === undefined
    return { from, to: single ? from : Number(last ?? LAST_YEAR), step: Number(step ?? 1) }
  })
  if (parts.some(({ step, from, to }) => step < 1 || from > to))
    throw new Error(`No such years: ${expression}`)
  return (year) =>
    parts.some(({ from, to, step }) => year >= from && year <= to && (year - from) % step === 0)
}
