import { badQuery } from '../errors'

const formats = new Map<string, Intl.DateTimeFormat>()

/** Minutes east of UTC at a date: of `+08:00`, `+0800`, `+08`, `Z`, or a name such as `Asia/Shanghai`. */
export function offsetMinutes(timezone: string, date: Date): number {
  if (timezone === 'Z' || timezone === 'UTC' || timezone === 'GMT') return 0
  const fixed = /^([+-])(\d{2}):?(\d{2})?$/.exec(timezone)
  if (fixed) return (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3] ?? 0))
  const parts = Object.fromEntries(
    formatOf(timezone)
      .formatToParts(date)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const local = Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second)
  return Math.round((local - Math.floor(date.getTime() / 1000) * 1000) / 60_000)
}

function formatOf(timezone: string): Intl.DateTimeFormat {
  const known = formats.get(timezone)
  if (known) return known
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: timezone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formats.set(timezone, format)
    return format
  } catch {
    throw badQuery(`unrecognized time zone identifier: "${timezone}"`)
  }
}
