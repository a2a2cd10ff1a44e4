import Taro, { useShareAppMessage, useShareTimeline } from '@tarojs/taro'
import { type Parameters, type Screen, urlOf } from './router'

export interface Shareable {
  title: string
  screen: Screen
  parameters?: Parameters
  imageUrl?: string
}

/** Lets a screen be shared to a chat and to moments. Mini-program only; also set `enableShareTimeline` in its config. */
export function useShare(shareable: Shareable) {
  const path = urlOf(shareable.screen, shareable.parameters)
  useShareAppMessage(() => ({ title: shareable.title, path, imageUrl: shareable.imageUrl }))
  useShareTimeline(() => ({
    title: shareable.title,
    query: path.split('?')[1],
    imageUrl: shareable.imageUrl,
  }))
}

/** Website: the address of a screen to hand on; null in the mini-program, which is shared by its own menu. */
export const linkOf = (screen: Screen, parameters?: Parameters) =>
  process.env.TARO_ENV === 'weapp' ? null : `${location.origin}/#${urlOf(screen, parameters)}`

/** Website: copies the address to hand on. Rejects where the browser forbids the clipboard. */
export async function copyLink(screen: Screen, parameters?: Parameters) {
  await Taro.setClipboardData({ data: linkOf(screen, parameters) ?? '' })
}
