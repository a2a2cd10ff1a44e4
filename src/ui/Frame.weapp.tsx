import Taro, { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { usePreferences } from '@/lib/preferences'
import type { FrameProps } from './Frame'

// A theme the person chose must also reach the platform's own bar; `system` is theme.json's business.
const BARS = {
  light: { frontColor: '#000000', backgroundColor: '#ffffff' },
  dark: { frontColor: '#ffffff', backgroundColor: '#1f1c1a' },
} as const

/** In the mini-program the platform draws bar and tabs. */
export function Frame({ title, actions, children }: FrameProps) {
  const theme = usePreferences((preferences) => preferences.theme)
  useEffect(() => {
    void Taro.setNavigationBarTitle({ title })
  }, [title])
  useDidShow(() => {
    if (theme !== 'system') void Taro.setNavigationBarColor(BARS[theme])
  })
  return (
    <>
      {children}
      {actions}
    </>
  )
}
