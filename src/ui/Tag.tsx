import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from './Icon'
import './Tag.scss'

/** What a colour means; the word says it too. */
export type Tone = 'accent' | 'gold' | 'good' | 'attention' | 'calm' | 'quiet'

/** A short mark. */
export function Tag({ children, tone = 'quiet' }: { children: string; tone?: Tone }) {
  return (
    <View className={`ui-tag ui-tag--${tone}`}>
      <Text>{children}</Text>
    </View>
  )
}

const ICONS: Record<Tone, IconName> = {
  accent: 'flag',
  gold: 'flag',
  good: 'done',
  attention: 'alert',
  calm: 'clock',
  quiet: 'info',
}

/** A state: icon, word and tone together, so that colour is never alone. */
export function StatusTag({ children, tone, icon }: { children: string; tone: Tone; icon?: IconName }) {
  return (
    <View className={`ui-tag ui-tag--${tone}`}>
      <Icon name={icon ?? ICONS[tone]} className='ui-tag__icon' />
      <Text>{children}</Text>
    </View>
  )
}
