import { clockOf, dayOf, instantOf, weekdayOf } from '../time'
import { addMonths, daysIn } from './months'

const pad = (count: number) => String(count).padStart(2, '0')

/** The day of a month with the same weekday in the same week: the third Friday, or the last one where there is no fifth. */
const sameWeekday = (month: string, weekday: number, week: number) => {
  const first = ((weekday - weekdayOf(`${month}-01`) + 7) % 7) + 1
  const date = first + (week - 1) * 7
  return `${month}-${pad(date > daysIn(month) ? date - 7 : date)}`
}

/**
 * The starts of a monthly series: the first is the given one. By `date` a month too short gives its last day;
 * by `weekday` the weekday keeps its place in the month.
 */
export const seriesStarts = (startsAt: number, months: number, fixedBy: 'date' | 'weekday') => {
  const day = dayOf(startsAt)
  const date = Number(day.slice(8))
  return Array.from({ length: months }, (_, index) => {
    const month = addMonths(day.slice(0, 7), index)
    const on =
      fixedBy === 'date'
        ? `${month}-${pad(Math.min(date, daysIn(month)))}`
        : sameWeekday(month, weekdayOf(day), Math.ceil(date / 7))
    return instantOf(on, clockOf(startsAt))
  })
}
