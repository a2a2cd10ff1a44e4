import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from '@/ui/Icon'
import { Pressable } from '@/ui/Pressable'
import './Folded.scss'

interface Props {
  title: string
  /** What is inside. */
  text: string
  isOpen: boolean
  onToggle: () => void
  children: ReactNode
}

/** The rarer fields of a form, out of the way until asked for. */
export function Folded({ title, text, isOpen, onToggle, children }: Props) {
  return (
    <View className='folded'>
      <Pressable className='folded__head' isExpanded={isOpen} onPress={onToggle}>
        <View className='folded__words'>
          <View className='folded__title'>{title}</View>
          <View className='folded__text'>{text}</View>
        </View>
        <Icon name={isOpen ? 'up' : 'down'} />
      </Pressable>
      {isOpen && <View className='folded__body'>{children}</View>}
    </View>
  )
}
