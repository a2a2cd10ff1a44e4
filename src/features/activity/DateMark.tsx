import { dayOf, weekdayOf } from '@contract/time'
import { View } from '@tarojs/components'
import './DateMark.scss'

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

/** The day of an activity as on a tear-off calendar. */
export function DateMark({ at }: { at: number }) {
  const day = dayOf(at)
  return (
    <View className='date-mark' ariaHidden>
      <View className='date-mark__month'>{Number(day.slice(5, 7))}月</View>
      <View className='date-mark__day'>{Number(day.slice(8))}</View>
      <View className='date-mark__weekday'>{WEEKDAYS[weekdayOf(day)]}</View>
    </View>
  )
}
