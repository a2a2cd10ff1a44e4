import Taro from '@tarojs/taro'
import { useEffect } from 'react'

/** Keeps the phone lit while the screen is open. */
export function useAwake() {
  useEffect(() => {
    const keep = (keepScreenOn: boolean) => Taro.setKeepScreenOn({ keepScreenOn }).catch(() => undefined)
    void keep(true)
    return () => void keep(false)
  }, [])
}

/** A phone's screen is full already. */
export const useFullScreen = (): { isFull: boolean; toggle: () => void } | null => null
