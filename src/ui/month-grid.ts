/** One square of a month: a day, or null before the first. */
export type MonthSquare = string | null

const two = (value: number) => String(value).padStart(2, '0')

/** The days of `YYYY-MM` in rows of seven, Monday first; the first row is filled up with nulls. */
export function monthSquares(month: string): MonthSquare[] {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate()
  const before = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7
  return [
    ...Array<null>(before).fill(null),
    ...Array.from({ length: days }, (_, index) => `${month}-${two(index + 1)}`),
  ]
}

/** The month some months later or earlier. */
export function shiftMonth(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const moved = new Date(Date.UTC(year, number - 1 + by, 1))
  return `${moved.getUTCFullYear()}-${two(moved.getUTCMonth() + 1)}`
}
