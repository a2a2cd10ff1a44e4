import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Pressable } from './Pressable'
import './Card.scss'

interface CardProps {
  children: ReactNode
  /** Makes the whole card one thing to tap. */
  onPress?: () => void
  href?: string
  label?: string
  /** No inner distance: for covers and lists. */
  isFlush?: boolean
}

/** A sheet of paper with a hairline. */
export function Card({ children, onPress, href, label, isFlush }: CardProps) {
  const className = `ui-card ${isFlush ? 'ui-card--flush' : ''}`
  if (!onPress) return <View className={className}>{children}</View>
  return (
    <Pressable className={`${className} ui-card--pressable`} onPress={onPress} href={href} label={label}>
      {children}
    </Pressable>
  )
}
