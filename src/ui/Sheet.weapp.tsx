import { ScrollView, View } from '@tarojs/components'
import { Heading } from './Heading'
import { Icon } from './Icon'
import { Pressable } from './Pressable'
import type { SheetProps } from './Sheet'
import './Sheet.scss'

/** Something on top of the screen, in the mini-program. */
export function Sheet({ isOpen, onClose, title, children, footer }: SheetProps) {
  if (!isOpen) return null
  return (
    <View className='ui-sheet-veil' catchMove>
      <View className='ui-sheet-veil__rest' onClick={onClose} ariaRole='button' ariaLabel='关闭' />
      <View className='ui-sheet__paper' ariaRole='dialog' ariaLabel={title}>
        <View className='ui-sheet__head'>
          <Heading level={2}>{title}</Heading>
          <Pressable className='ui-sheet__close' label='关闭' onPress={onClose}>
            <Icon name='close' />
          </Pressable>
        </View>
        <ScrollView scrollY className='ui-sheet__body'>
          {children}
        </ScrollView>
        {footer && <View className='ui-sheet__footer'>{footer}</View>}
      </View>
    </View>
  )
}
