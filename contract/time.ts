/**
 * Instants are milliseconds since the epoch (`…At`), days are `YYYY-MM-DD` in Asia/Shanghai (`…On`).
 * China keeps one zone without summer time, so the offset is a constant and no device's zone matters.
 */
const SHANGHAI_OFFSET = 8 * 3_600_000

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** The day in Shanghai at an instant. */
export const dayOf = (at: number) => new Date(at + SHANGHAI_OFFSET).toISOString().slice(0, 10)

/** The instant at which a Shanghai day begins, or at `HH:mm` of it. */
export const instantOf = (day: string, clock = '00:00') => Date.parse(`${day}T${clock}:00.000+08:00`)

/** The clock in Shanghai at an instant, `HH:mm`. */
export const clockOf = (at: number) => new Date(at + SHANGHAI_OFFSET).toISOString().slice(11, 16)

/** A day some days later (or earlier). */
export const addDays = (day: string, days: number) => dayOf(instantOf(day) + days * DAY)

/** 0 = Sunday … 6 = Saturday, of a Shanghai day. */
export const weekdayOf = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay()

/**
 * Working days by exception: the State Council publishes holidays and make-up days each year,
 * so the calendar is data and a year without data falls back to Monday–Friday.
 */
export interface WorkCalendar {
  holidays: readonly string[]
  workingWeekends: readonly string[]
}

export const PLAIN_CALENDAR: WorkCalendar = { holidays: [], workingWeekends: [] }

export const isWorkday = (day: string, calendar: WorkCalendar = PLAIN_CALENDAR) => {
  if (calendar.holidays.includes(day)) return false
  if (calendar.workingWeekends.includes(day)) return true
  const weekday = weekdayOf(day)
  return weekday >= 1 && weekday <= 5
}

/** The day that lies `count` working days after `day`. */
export const addWorkdays = (day: string, count: number, calendar: WorkCalendar = PLAIN_CALENDAR) => {
  let current = day
  for (let left = count; left > 0; ) {
    current = addDays(current, 1)
    if (isWorkday(current, calendar)) left--
  }
  return current
}

/** Quiet hours 20:00–08:00 and holidays: nothing is pushed then (rules.md §1, no instant-reply duty). */
export const isQuiet = (at: number, calendar: WorkCalendar = PLAIN_CALENDAR) => {
  const clock = clockOf(at)
  return clock >= '20:00' || clock < '08:00' || calendar.holidays.includes(dayOf(at))
}

/** When the quiet hours that run at an instant are over: the next 08:00 that is no holiday. */
export const quietUntil = (at: number, calendar: WorkCalendar = PLAIN_CALENDAR): number => {
  if (!isQuiet(at, calendar)) return at
  const morning = instantOf(dayOf(at), '08:00')
  return quietUntil(at < morning ? morning : morning + DAY, calendar)
}
