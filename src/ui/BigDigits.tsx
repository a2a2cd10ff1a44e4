import { Text, View } from '@tarojs/components'
import './BigDigits.scss'

/** Six digits in two groups, to be read from the last row of a room. */
export function BigDigits({ value }: { value: string }) {
  return (
    <View className='ui-digits' ariaRole='text' ariaLabel={[...value].join(' ')}>
      <View className='ui-digits__row'>
        <Text>{value.slice(0, 3)}</Text>
        <Text>{value.slice(3)}</Text>
      </View>
    </View>
  )
}
