import { instantOf } from '../time'

/** The month after (or some months after) a month `YYYY-MM`; negative counts go back. */
export const addMonths = (month: string, count: number) => {
  const [year, number] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7)
}

/** From the first instant of a month in Shanghai to that of the next one. */
export const monthRange = (month: string) => ({
  from: instantOf(`${month}-01`),
  to: instantOf(`${addMonths(month, 1)}-01`),
})

/** How many days a month has. */
export const daysIn = (month: string) => {
  const [year, number] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).getUTCDate()
}
