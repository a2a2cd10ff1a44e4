import Taro from '@tarojs/taro'
import type { ConfirmOptions } from './confirm'

/** Asks before doing, with the platform's own dialog; true only on a clear yes. */
export async function confirm(options: ConfirmOptions): Promise<boolean> {
  const { title, text, confirmText = '确定', cancelText = '取消', isDangerous } = options
  const { confirm: isYes } = await Taro.showModal({
    title,
    content: text ?? '',
    // The platform takes at most four characters.
    confirmText: confirmText.slice(0, 4),
    cancelText: cancelText.slice(0, 4),
    ...(isDangerous && { confirmColor: '#b3261e' }),
  })
  return isYes
}
