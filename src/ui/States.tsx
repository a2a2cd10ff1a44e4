import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from './Button'
import { Icon, type IconName } from './Icon'
import './States.scss'

interface EmptyProps {
  /** What there would be, and what to do next. */
  children: ReactNode
  action?: { text: string; onPress: () => void }
  icon?: IconName
}

/** Nothing here yet. */
export function Empty({ children, action, icon = 'document' }: EmptyProps) {
  return (
    <View className='ui-state'>
      <Icon name={icon} className='ui-state__icon' />
      <View className='ui-state__text'>{children}</View>
      {action && <Button onPress={action.onPress}>{action.text}</Button>}
    </View>
  )
}

interface ErrorStateProps {
  /** The sentence: what happened, what to do. */
  children: ReactNode
  onRetry?: () => void
  /** To tell the administrator. */
  requestId?: string
  isOffline?: boolean
}

/** It did not work. */
export function ErrorState({ children, onRetry, requestId, isOffline }: ErrorStateProps) {
  return (
    <View className='ui-state' ariaRole='alert'>
      <Icon name={isOffline ? 'offline' : 'alert'} className='ui-state__icon' />
      <View className='ui-state__text'>{children}</View>
      {onRetry && (
        <Button icon='refresh' onPress={onRetry}>
          重试
        </Button>
      )}
      {requestId && <View className='ui-state__id'>请求编号 {requestId}</View>}
    </View>
  )
}

/** Grey lines where text will be. `lines` per block, `blocks` cards below each other. */
export function Skeleton({ lines = 3, blocks = 1 }: { lines?: number; blocks?: number }) {
  return (
    <View className='ui-skeleton' ariaLabel='正在加载' ariaRole='status'>
      {Array.from({ length: blocks }, (_, block) => (
        <View className='ui-skeleton__block' key={`block-${block.toString()}`}>
          {Array.from({ length: lines }, (_, line) => (
            <View className='ui-skeleton__line' key={`line-${line.toString()}`} />
          ))}
        </View>
      ))}
    </View>
  )
}

interface LoadMoreProps {
  hasMore: boolean
  isLoading: boolean
  onLoadMore: () => void
}

/** The end of a list: more on a tap, or the plain word that this was all. */
export function LoadMore({ hasMore, isLoading, onLoadMore }: LoadMoreProps) {
  return (
    <View className='ui-load-more'>
      {hasMore ? (
        <Button kind='quiet' isLoading={isLoading} onPress={onLoadMore}>
          {isLoading ? '正在加载' : '查看更多'}
        </Button>
      ) : (
        <View className='ui-load-more__end'>已全部显示</View>
      )}
    </View>
  )
}
