import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon'
import { Pressable } from './Pressable'
import type { Tone } from './Tag'
import './Banner.scss'

interface BannerProps {
  children: ReactNode
  tone?: Tone
  icon?: IconName
  action?: { text: string; onPress: () => void }
}

/** A line the whole screen should know: a demonstration, no network, a restored draft. */
export function Banner({ children, tone = 'gold', icon = 'info', action }: BannerProps) {
  return (
    <View className={`ui-banner ui-banner--${tone}`} ariaRole='status'>
      <Icon name={icon} />
      <View className='ui-banner__text'>{children}</View>
      {action && (
        <Pressable className='ui-banner__action' onPress={action.onPress}>
          {action.text}
        </Pressable>
      )}
    </View>
  )
}
