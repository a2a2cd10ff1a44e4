import { View } from '@tarojs/components'
import { useState } from 'react'
import { Icon } from '@/ui/Icon'
import { Pressable } from '@/ui/Pressable'
import './Example.scss'

/** What somebody else wrote in this place, folded until asked for. */
export function Example({ of, children }: { of: string; children: string }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <View className='brand-example'>
      <Pressable
        className='brand-example__head'
        label={`${of}的例子`}
        isExpanded={isOpen}
        onPress={() => setOpen(!isOpen)}
      >
        {isOpen ? '收起例子' : '看例子'}
        <Icon name={isOpen ? 'up' : 'down'} />
      </Pressable>
      {isOpen && <View className='brand-example__text'>{children}</View>}
    </View>
  )
}
