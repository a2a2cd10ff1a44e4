import Taro from '@tarojs/taro'
import { type ReactNode, useEffect } from 'react'
import { useDeskNavigation } from '@/lib/desk-navigation'
import { useIsDesk } from '@/lib/use-is-desk'
import { AppBar } from './AppBar'
import { DeskLayout } from './DeskLayout'
import './Frame.scss'

export interface FrameProps {
  title: string
  actions?: ReactNode
  children: ReactNode
}

/** On the website: our own bar at a phone's width, side navigation at a desk. */
export function Frame({ title, actions, children }: FrameProps) {
  const isDesk = useIsDesk()
  const sections = useDeskNavigation((navigation) => navigation.sections)
  useEffect(() => {
    void Taro.setNavigationBarTitle({ title })
  }, [title])
  if (isDesk)
    return (
      <DeskLayout title={title} actions={actions} sections={sections}>
        {children}
      </DeskLayout>
    )
  return (
    <>
      <AppBar title={title} actions={actions} />
      <main id='content'>{children}</main>
    </>
  )
}
