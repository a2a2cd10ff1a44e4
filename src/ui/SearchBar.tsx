import { View } from '@tarojs/components'
import { InputControl } from './controls'
import { Icon } from './Icon'
import { Pressable } from './Pressable'
import './SearchBar.scss'

interface SearchBarProps {
  value: string
  onChange: (value: string) => void
  /** What can be searched for: `搜索品牌、口号、支部`. */
  placeholder: string
  onDone?: () => void
}

/** A search field; debounce the asking, not the typing (`useDebounced`). */
export function SearchBar({ value, onChange, placeholder, onDone }: SearchBarProps) {
  return (
    <View className='ui-search' ariaRole='search'>
      <Icon name='search' className='ui-search__icon' />
      <InputControl
        className='ui-search__input'
        kind='search'
        label={placeholder}
        value={value}
        onChange={onChange}
        placeholder={placeholder}
        onDone={onDone}
      />
      {value && (
        <Pressable className='ui-search__clear' label='清空' onPress={() => onChange('')}>
          <Icon name='close' />
        </Pressable>
      )}
    </View>
  )
}
