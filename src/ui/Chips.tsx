import { ScrollView, View } from '@tarojs/components'
import type { Option } from './controls.props'
import { Pressable } from './Pressable'
import './Chips.scss'

interface ChipsProps<V extends string> {
  /** What is being filtered, spoken. */
  label: string
  options: readonly Option<V>[]
  value: readonly V[]
  onChange: (value: V[]) => void
  /** Several at once; otherwise choosing one lets the other go. */
  isMultiple?: boolean
  /** One line that scrolls sideways, for the top of a list. */
  isLine?: boolean
}

/** Filter chips; tapping a chosen one lets it go. */
export function Chips<V extends string>({
  label,
  options,
  value,
  onChange,
  isMultiple,
  isLine,
}: ChipsProps<V>) {
  const toggle = (each: V) => {
    if (value.includes(each)) onChange(value.filter((other) => other !== each))
    else onChange(isMultiple ? [...value, each] : [each])
  }
  const chips = (
    <View className={`ui-chips ${isLine ? 'ui-chips--line' : ''}`} ariaRole='group' ariaLabel={label}>
      {options.map((option) => (
        <Pressable
          key={option.value}
          className={`ui-chip ${value.includes(option.value) ? 'is-on' : ''}`}
          role='checkbox'
          isChecked={value.includes(option.value)}
          onPress={() => toggle(option.value)}
        >
          <View className='ui-chip__face'>{option.label}</View>
        </Pressable>
      ))}
    </View>
  )
  return isLine ? (
    <ScrollView scrollX enhanced showScrollbar={false} className='ui-chips-scroll'>
      {chips}
    </ScrollView>
  ) : (
    chips
  )
}
