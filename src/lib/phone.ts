import Taro from '@tarojs/taro'

/** How much larger than normal the phone's owner set their text; 1 on the website, where the browser zooms. */
export function phoneFontScale(): number {
  if (process.env.TARO_ENV !== 'weapp') return 1
  const info = Taro.getAppBaseInfo?.() as { fontSizeScaleFactor?: number } | undefined
  return info?.fontSizeScaleFactor ?? 1
}
