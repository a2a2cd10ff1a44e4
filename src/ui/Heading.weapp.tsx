import { View } from '@tarojs/components'
import type { HeadingProps } from './Heading'
import './Heading.scss'

/** A heading, in the mini-program. */
export function Heading({ children, level = 2, isSerif, id }: HeadingProps) {
  return (
    <View
      id={id}
      ariaRole='heading'
      className={`ui-heading ui-heading--${level} ${isSerif ? 'ui-heading--serif' : ''}`}
    >
      {children}
    </View>
  )
}
