import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from '@/ui/Icon'
import './Outcome.scss'

interface OutcomeProps {
  tone: 'good' | 'calm' | 'attention'
  icon: IconName
  title: string
  /** Below the title, large: the time. */
  time?: string
  children?: ReactNode
}

/** One clear sign, a few words: how a check-in ended. */
export function Outcome({ tone, icon, title, time, children }: OutcomeProps) {
  return (
    <View
      className={`checkin-outcome checkin-outcome--${tone}`}
      ariaRole={tone === 'attention' ? 'alert' : 'status'}
    >
      <View className='checkin-outcome__sign'>
        <Icon name={icon} />
      </View>
      <View className='checkin-outcome__title'>{title}</View>
      {time && <View className='checkin-outcome__time'>{time}</View>}
      {children && <View className='checkin-outcome__text'>{children}</View>}
    </View>
  )
}
