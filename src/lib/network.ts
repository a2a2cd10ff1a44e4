import Taro from '@tarojs/taro'

/** Runs `listener` when the network comes or goes; gives back how to stop. */
export function onNetworkChange(listener: (isOnline: boolean) => void): () => void {
  if (process.env.TARO_ENV !== 'weapp') {
    // Taro's own asks an interface that Safari and Firefox do not have.
    const on = () => listener(true)
    const off = () => listener(false)
    window.addEventListener('online', on)
    window.addEventListener('offline', off)
    return () => {
      window.removeEventListener('online', on)
      window.removeEventListener('offline', off)
    }
  }
  const handle = ({ isConnected }: { isConnected: boolean }) => listener(isConnected)
  Taro.onNetworkStatusChange(handle)
  return () => Taro.offNetworkStatusChange(handle)
}

/** Runs `listener` when the app comes to the front (true) or leaves it (false); gives back how to stop. */
export function onVisibilityChange(listener: (isVisible: boolean) => void): () => void {
  if (process.env.TARO_ENV === 'weapp') {
    const show = () => listener(true)
    const hide = () => listener(false)
    Taro.onAppShow(show)
    Taro.onAppHide(hide)
    return () => {
      Taro.offAppShow(show)
      Taro.offAppHide(hide)
    }
  }
  const handle = () => listener(document.visibilityState === 'visible')
  document.addEventListener('visibilitychange', handle)
  return () => document.removeEventListener('visibilitychange', handle)
}
