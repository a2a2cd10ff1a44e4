import { View } from '@tarojs/components'
import { Icon } from './Icon'
import { monthSquares, shiftMonth } from './month-grid'
import { Pressable } from './Pressable'
import './MonthCalendar.scss'

interface MonthCalendarProps {
  /** `YYYY-MM` */
  month: string
  onMonthChange: (month: string) => void
  /** `YYYY-MM-DD` → how many there are that day; up to three dots are drawn. */
  counts: Record<string, number>
  /** `YYYY-MM-DD` */
  selected?: string
  onSelect: (day: string) => void
  /** Today in Shanghai, `YYYY-MM-DD`. */
  today: string
  /** What is counted: `场活动`. */
  unit?: string
}

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日']
const DOTS = ['first', 'second', 'third']

/** A month with a dot for each thing on a day. */
export function MonthCalendar(props: MonthCalendarProps) {
  const { month, onMonthChange, counts, selected, onSelect, today, unit = '项' } = props
  const [year, number] = month.split('-').map(Number)
  const spoken = (day: string) => {
    const count = counts[day] ?? 0
    const words = [
      `${number}月${Number(day.slice(8))}日`,
      count ? `${count} ${unit}` : '',
      day === today ? '今天' : '',
    ]
    return words.filter(Boolean).join('，')
  }
  const squares = monthSquares(month)
  return (
    <View className='ui-month'>
      <View className='ui-month__head'>
        <Pressable
          className='ui-month__turn'
          label='上个月'
          onPress={() => onMonthChange(shiftMonth(month, -1))}
        >
          <Icon name='left' />
        </Pressable>
        <View className='ui-month__name'>
          {year}年{number}月
        </View>
        <Pressable
          className='ui-month__turn'
          label='下个月'
          onPress={() => onMonthChange(shiftMonth(month, 1))}
        >
          <Icon name='right' />
        </Pressable>
      </View>
      <View className='ui-month__grid'>
        {WEEKDAYS.map((weekday) => (
          <View className='ui-month__weekday' key={weekday} ariaHidden>
            {weekday}
          </View>
        ))}
        {squares.map((day, index) =>
          day ? (
            <Pressable
              key={day}
              className={`ui-day ${day === today ? 'is-today' : ''} ${day === selected ? 'is-on' : ''}`}
              label={spoken(day)}
              isSelected={day === selected ? true : undefined}
              role={day === selected ? 'option' : 'button'}
              onPress={() => onSelect(day)}
            >
              <View className='ui-day__number'>{Number(day.slice(8))}</View>
              <View className='ui-day__dots'>
                {DOTS.slice(0, counts[day] ?? 0).map((dot) => (
                  <View className='ui-day__dot' key={dot} />
                ))}
              </View>
            </Pressable>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: an empty square is its place
            <View key={index} />
          ),
        )}
      </View>
    </View>
  )
}
