import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']
const MINUTE = 60_000

/** An instant on the clock of Shanghai, whatever zone the device is set to. */
const inShanghai = (at: number) => dayjs.utc(at).add(8, 'hour')

/** `2026年11月22日` */
export const formatDay = (at: number) => inShanghai(at).format('YYYY年M月D日')

/** `11月22日 周日` */
export const formatShortDay = (at: number) => {
  const time = inShanghai(at)
  return `${time.format('M月D日')} ${WEEKDAYS[time.day()]}`
}

/** `19:05` */
export const formatClock = (at: number) => inShanghai(at).format('HH:mm')

/** `2026年11月22日 19:05` */
export const formatMoment = (at: number) => `${formatDay(at)} ${formatClock(at)}`

/** `11月22日 周日 19:00–20:30`; across midnight both days are named. */
export function formatSpan(startsAt: number, endsAt: number) {
  const isOneDay = inShanghai(startsAt).isSame(inShanghai(endsAt), 'day')
  const end = isOneDay ? formatClock(endsAt) : `${formatShortDay(endsAt)} ${formatClock(endsAt)}`
  return `${formatShortDay(startsAt)} ${formatClock(startsAt)}–${end}`
}

/** `刚刚`, `12 分钟前`, `今天 08:15`, `昨天 19:05`, `11月3日`, `2025年11月3日`. */
export function formatAgo(at: number, now: number) {
  const minutes = Math.floor((now - at) / MINUTE)
  if (minutes >= 0 && minutes < 1) return '刚刚'
  if (minutes >= 1 && minutes < 60) return `${minutes} 分钟前`
  const [then, today] = [inShanghai(at), inShanghai(now)]
  const days = today.startOf('day').diff(then.startOf('day'), 'day')
  if (days === 0) return `今天 ${then.format('HH:mm')}`
  if (days === 1) return `昨天 ${then.format('HH:mm')}`
  if (days === -1) return `明天 ${then.format('HH:mm')}`
  return then.format(then.year() === today.year() ? 'M月D日' : 'YYYY年M月D日')
}

/** A day `2026-11-22` as `11月22日 周日`. */
export const formatDate = (day: string) => {
  const time = dayjs.utc(`${day}T00:00:00Z`)
  return `${time.format('M月D日')} ${WEEKDAYS[time.day()]}`
}
