import type { AttendanceCount } from '@contract/activity/entity'
import { Facts } from '@/ui/Layout'

/** 应到、实到、请假、缺席; guests and people without an entry only where there are some. */
export function AttendanceLine({ attendance }: { attendance: AttendanceCount }) {
  const { expected, present, onLeave, absent, guests } = attendance
  const open = expected - present - onLeave - absent
  const items = [
    { label: '应到', value: `${expected} 人` },
    { label: '实到', value: `${present} 人` },
    { label: '请假', value: `${onLeave} 人` },
    { label: '缺席', value: `${absent} 人` },
    ...(guests > 0 ? [{ label: '列席', value: `${guests} 人` }] : []),
    ...(open > 0 ? [{ label: '尚未记录', value: `${open} 人` }] : []),
  ]
  return <Facts items={items} />
}
