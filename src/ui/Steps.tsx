import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from './Icon'
import { Pressable } from './Pressable'
import './Steps.scss'

export type StepState = 'done' | 'current' | 'ahead'

interface StepsProps {
  /** Spoken: what these are steps of. */
  label: string
  steps: readonly { title: string; note?: string; state: StepState }[]
}

const WORDS: Record<StepState, string> = { done: '已完成', current: '当前', ahead: '未开始' }

/** Where something stands on a fixed way. */
export function Steps({ label, steps }: StepsProps) {
  return (
    <View className='ui-steps' ariaRole='list' ariaLabel={label}>
      {steps.map((step, index) => (
        <View className={`ui-step is-${step.state}`} key={step.title} ariaRole='listitem'>
          <View className='ui-step__mark'>{step.state === 'done' ? <Icon name='check' /> : index + 1}</View>
          <View className='ui-step__title'>{step.title}</View>
          <View className='ui-step__note'>{step.note ?? WORDS[step.state]}</View>
        </View>
      ))}
    </View>
  )
}

export interface TimelineItem {
  id: string
  /** A day or a moment, already written out. */
  time: string
  title: string
  text?: ReactNode
  onPress?: () => void
  href?: string
}

/** What happened, one below the other. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <View className='ui-timeline'>
      {items.map((item) => {
        const content = (
          <>
            <View className='ui-timeline__time'>{item.time}</View>
            <View className='ui-timeline__title'>{item.title}</View>
            {item.text && <View className='ui-timeline__text'>{item.text}</View>}
          </>
        )
        return item.onPress ? (
          <Pressable className='ui-timeline__item' key={item.id} onPress={item.onPress} href={item.href}>
            {content}
          </Pressable>
        ) : (
          <View className='ui-timeline__item' key={item.id}>
            {content}
          </View>
        )
      })}
    </View>
  )
}
