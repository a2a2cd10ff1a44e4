import Taro from '@tarojs/taro'
import { type ReactNode, useEffect } from 'react'
import { useDeskNavigation } from '@/lib/desk-navigation'
import { scaleOf, usePreferences } from '@/lib/preferences'
import { useIsDesk } from '@/lib/use-is-desk'
import { AppBar } from './AppBar'
import { DeskLayout } from './DeskLayout'
import './Frame.scss'

export interface FrameProps {
  title: string
  actions?: ReactNode
  children: ReactNode
}

/** The tabs lie outside the screen's wrapper: they take size and theme from the document itself. */
function useRootLook() {
  const { isElder, theme } = usePreferences()
  useEffect(() => {
    const root = document.documentElement
    for (const name of ['light', 'dark']) root.classList.toggle(`theme-${name}`, theme === name)
    root.classList.toggle('is-elder', isElder)
    root.style.setProperty('--scale', String(scaleOf(isElder)))
  }, [isElder, theme])
}

/** Taro's tabs are links to a script, which the site forbids itself; the tap alone does the work. */
function useQuietTabs() {
  useEffect(() => {
    const quieten = (event: MouseEvent) => {
      if ((event.target as Element).closest?.('a[href^="javascript:"]')) event.preventDefault()
    }
    document.addEventListener('click', quieten)
    return () => document.removeEventListener('click', quieten)
  }, [])
}

/** On the website: our own bar at a phone's width, side navigation at a desk. */
export function Frame({ title, actions, children }: FrameProps) {
  const isDesk = useIsDesk()
  const sections = useDeskNavigation((navigation) => navigation.sections)
  useEffect(() => {
    void Taro.setNavigationBarTitle({ title })
  }, [title])
  useRootLook()
  useQuietTabs()
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
