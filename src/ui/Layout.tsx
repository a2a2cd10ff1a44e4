import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Heading } from './Heading'
import { Icon } from './Icon'
import { Pressable } from './Pressable'
import './Layout.scss'

type Gap = 4 | 8 | 12 | 16 | 24 | 32

/** Things below each other. */
export function Stack({ children, gap = 12 }: { children: ReactNode; gap?: Gap }) {
  return <View className={`ui-stack ui-gap-${gap}`}>{children}</View>
}

/** The fields of a form and what stands between them, at one distance. */
export function Fields({ children }: { children: ReactNode }) {
  return <View className='ui-fields'>{children}</View>
}

interface RowProps {
  children: ReactNode
  gap?: Gap
  /** Breaks into several lines where there is no room. */
  isWrapping?: boolean
  /** First to the left, last to the right. */
  isSpread?: boolean
}

/** Things beside each other. */
export function Row({ children, gap = 8, isWrapping, isSpread }: RowProps) {
  const more = `${isWrapping ? 'ui-row--wrapping' : ''} ${isSpread ? 'ui-row--spread' : ''}`
  return <View className={`ui-row ui-gap-${gap} ${more}`}>{children}</View>
}

/** Cards in columns: one on a phone, two on a tablet, three at a desk. */
export function Grid({ children }: { children: ReactNode }) {
  return <View className='ui-grid'>{children}</View>
}

interface SectionProps {
  title: string
  children: ReactNode
  /** Shown to the right of the title. */
  more?: { text: string; onPress: () => void; href?: string }
}

/** A titled part of a screen. */
export function Section({ title, children, more }: SectionProps) {
  return (
    <View className='ui-section'>
      <View className='ui-section__head'>
        <Heading level={2}>{title}</Heading>
        {more && (
          <Pressable className='ui-section__more' onPress={more.onPress} href={more.href}>
            {more.text}
            <Icon name='right' />
          </Pressable>
        )}
      </View>
      {children}
    </View>
  )
}

/** Running text: generous lines, kept breaks. */
export function Prose({ children }: { children: ReactNode }) {
  return <View className='ui-prose'>{children}</View>
}

/** Secondary text. */
export function Note({ children }: { children: ReactNode }) {
  return <View className='ui-note'>{children}</View>
}

/** Label and value, one pair a line. */
export function Facts({ items }: { items: { label: string; value: ReactNode }[] }) {
  return (
    <View className='ui-facts'>
      {items.map((item) => (
        <View className='ui-facts__pair' key={item.label}>
          <View className='ui-facts__label'>{item.label}</View>
          <View className='ui-facts__value'>{item.value}</View>
        </View>
      ))}
    </View>
  )
}
