import type { ActivityCard } from '@contract/activity/entity'
import Taro from '@tarojs/taro'
import { formatSpan } from '@/lib/time'

const SECOND = 1000

const summaryOf = (activity: ActivityCard) =>
  `${activity.title}\n${formatSpan(activity.startsAt, activity.endsAt)}\n${activity.place}\n${activity.organizationName}`

/** Puts the activity into the phone's calendar; where the phone does not allow it, time and place are copied. */
export async function addToCalendar(activity: ActivityCard): Promise<string | null> {
  try {
    await Taro.addPhoneCalendar({
      title: activity.title,
      startTime: activity.startsAt / SECOND,
      endTime: String(activity.endsAt / SECOND),
      location: activity.place,
      description: activity.organizationName,
    })
    return '已加入手机日历'
  } catch (error) {
    if (String((error as { errMsg?: string }).errMsg).includes('cancel')) return null
    await Taro.setClipboardData({ data: summaryOf(activity) })
    return '手机日历没有授权，已复制时间和地点'
  }
}
