import { View } from '@tarojs/components'
import { Pressable } from './Pressable'
import './Tabs.scss'

interface TabsProps<V extends string> {
  label: string
  items: readonly { value: V; label: string; count?: number }[]
  value: V
  onChange: (value: V) => void
}

/** Parts of one screen, one at a time. */
export function Tabs<V extends string>({ label, items, value, onChange }: TabsProps<V>) {
  return (
    <View className='ui-tabs' ariaRole='tablist' ariaLabel={label}>
      {items.map((item) => (
        <Pressable
          key={item.value}
          className={`ui-tab ${item.value === value ? 'is-on' : ''}`}
          role='tab'
          isSelected={item.value === value}
          onPress={() => onChange(item.value)}
        >
          {item.count ? `${item.label} ${item.count}` : item.label}
        </Pressable>
      ))}
    </View>
  )
}
