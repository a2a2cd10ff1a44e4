import { dayOf, instantOf } from '@contract/time'
import { shiftMonth } from '@/ui/month-grid'

const YEARS_BACK = 3
const MONTHS_AHEAD = 3

/** The month of an instant, `YYYY-MM` in Shanghai. */
export const monthOf = (at: number) => dayOf(at).slice(0, 7)

/** Months a desk can turn to, the latest first: a few ahead, three years back. */
export const monthsAround = (month: string) =>
  Array.from({ length: MONTHS_AHEAD + YEARS_BACK * 12 + 1 }, (_, index) =>
    shiftMonth(month, MONTHS_AHEAD - index),
  )

/** `2026年11月` */
export const nameOfMonth = (month: string) => `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`

/** The instants between which a month lies. */
export const spanOf = (month: string) => ({
  from: instantOf(`${month}-01`),
  to: instantOf(`${shiftMonth(month, 1)}-01`),
})
