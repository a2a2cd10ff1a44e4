import { View } from '@tarojs/components'
import './EmblemMark.scss'

/** The product's own sign: three small squares on one stem. */
export function EmblemMark({ isLarge }: { isLarge?: boolean }) {
  return <View className={`ui-emblem-mark ${isLarge ? 'ui-emblem-mark--large' : ''}`} ariaHidden />
}
