import { Text, View } from '@tarojs/components'
import type { FieldLabelProps } from './FieldLabel'

/** The name of a field, in the mini-program. */
export function FieldLabel({ text, isOptional }: FieldLabelProps) {
  return (
    <View className='ui-field__label'>
      {text}
      {isOptional && <Text className='ui-field__optional'>（选填）</Text>}
    </View>
  )
}
