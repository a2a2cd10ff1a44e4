import { getCurrentPages } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { goBack, usePlace } from '@/lib/router'
import { Heading } from './Heading'
import { Icon } from './Icon'
import { Pressable } from './Pressable'
import './AppBar.scss'

/** The website's bar at a phone's width: back, title, actions. */
export function AppBar({ title, actions }: { title: string; actions?: ReactNode }) {
  const mayGoBack = !usePlace().isTab
  const label = getCurrentPages().length > 1 ? '返回' : '返回首页'
  return (
    <header className='ui-app-bar'>
      {mayGoBack && (
        <Pressable className='ui-app-bar__back' label={label} onPress={() => void goBack()}>
          <Icon name='left' />
        </Pressable>
      )}
      <div className='ui-app-bar__title'>
        <Heading level={1}>{title}</Heading>
      </div>
      <div className='ui-app-bar__actions'>{actions}</div>
    </header>
  )
}
