import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import type { CSSProperties, ReactNode } from 'react'
import { scaleOf, usePreferences } from '@/lib/preferences'
import { Frame } from './Frame'
import './Page.scss'

export interface PageProps {
  /** In the platform's bar, the browser's tab and the website's own bar. */
  title: string
  children: ReactNode
  /** How wide content may get: text 720 px, desks and walls 1,200 px. */
  width?: 'reading' | 'desk'
  /** Right end of the website's bar at a phone's width, and of the title line at a desk. */
  actions?: ReactNode
  /** Stays at the bottom of the screen: the one or two buttons that matter. */
  footer?: ReactNode
  /** On pulling down; also set `enablePullDownRefresh: true` in the screen's config. */
  onRefresh?: () => Promise<unknown>
}

/** Every screen's frame: paper, safe areas, the person's size and theme; at a desk also the side navigation. */
export function Page({ title, children, width = 'reading', actions, footer, onRefresh }: PageProps) {
  const { isElder, theme } = usePreferences()
  usePullDownRefresh(() => {
    Promise.resolve(onRefresh?.()).finally(() => Taro.stopPullDownRefresh())
  })
  const className = ['ui-root ui-page', theme !== 'system' && `theme-${theme}`, isElder && 'is-elder']
  return (
    <View
      className={className.filter(Boolean).join(' ')}
      style={{ '--scale': String(scaleOf(isElder)) } as CSSProperties}
    >
      <Frame title={title} actions={actions}>
        <View className={`ui-page__content ui-page__content--${width}`}>{children}</View>
        {footer && (
          <View className='ui-page__footer'>
            <View className={`ui-page__footer-inner ui-page__content--${width}`}>{footer}</View>
          </View>
        )}
      </Frame>
    </View>
  )
}
