/** Whole numbers from `first` to `last`, both included. */
export const rangeOf = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)

export const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** Days of a month; `month` counts from 1. */
export const daysIn = (year: number, month: number): number => new Date(year, month, 0).getDate()
