import { calendarFile } from '@contract/activity/calendar-file'
import type { ActivityCard } from '@contract/activity/entity'

/** Saves the activity as a calendar file; phones and computers open it with their own calendar. */
export async function addToCalendar(activity: ActivityCard): Promise<string | null> {
  const file = calendarFile(activity, Date.now(), location.href)
  const address = URL.createObjectURL(new Blob([file], { type: 'text/calendar;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = `${activity.title}.ics`
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return '日历文件已保存，打开它即可加入日历'
}
