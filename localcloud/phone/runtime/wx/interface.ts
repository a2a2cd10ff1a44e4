import { type ModalOptions, showActionSheet, showModal } from '../dialogs/modal'
import { previewPictures } from '../dialogs/share'
import { hide, hideLoading, showLoading, showToast, type ToastOptions } from '../dialogs/toast'
import { record } from '../log'
import { answer, type Callbacks, done, WxError } from './answer'
import type { WxContext, WxPart } from './context'

/** Toasts, dialogs, clipboard and other things the owner sees or feels. */
export function interfacePart({ files }: WxContext): WxPart {
  let clipboard = ''
  return {
    showToast: (options: Callbacks & ToastOptions) =>
      answer('showToast', options, (given) => showToast(given)),
    hideToast: (options?: Callbacks) => answer('hideToast', options, () => hide()),
    showLoading: (options: Callbacks & ToastOptions) =>
      answer('showLoading', options, (given) => showLoading(given)),
    hideLoading: (options?: Callbacks) => answer('hideLoading', options, () => hideLoading()),
    showModal: (options: Callbacks & ModalOptions) =>
      answer('showModal', options, (given) => showModal(given)),
    showActionSheet: (options: Callbacks & { itemList: string[]; alertText?: string }) =>
      answer('showActionSheet', options, async ({ itemList, alertText }) => {
        const tapIndex = await showActionSheet(itemList, alertText)
        if (tapIndex < 0) throw new WxError('cancel')
        return { tapIndex }
      }),
    setClipboardData: (options: Callbacks & { data: string }) =>
      answer('setClipboardData', options, async ({ data }) => {
        clipboard = data
        await navigator.clipboard?.writeText(data).catch(() => record('warning', '浏览器没有允许写入剪贴板'))
        showToast({ title: '内容已复制', icon: 'none' })
      }),
    getClipboardData: (options?: Callbacks) =>
      answer('getClipboardData', options, () => ({ data: clipboard })),
    previewImage: (options: Callbacks & { urls: string[]; current?: string }) =>
      answer('previewImage', options, ({ urls, current = urls[0] }) => {
        void previewPictures(
          urls.map((url) => files.address(url)),
          files.address(current),
        )
      }),
    makePhoneCall: (options: Callbacks & { phoneNumber: string }) =>
      answer('makePhoneCall', options, async ({ phoneNumber }) => {
        const { confirm } = await showModal({ title: '拨打电话', content: phoneNumber, confirmText: '呼叫' })
        if (!confirm) throw new WxError('cancel')
      }),
    openLocation: (options: Callbacks & { name?: string; address?: string }) =>
      answer('openLocation', options, ({ name, address }) =>
        showModal({
          title: '查看地图',
          content: [name, address].filter(Boolean).join('，'),
          showCancel: false,
        }).then(() => undefined),
      ),
    vibrateShort: done('vibrateShort'),
    vibrateLong: done('vibrateLong'),
    setKeepScreenOn: done('setKeepScreenOn'),
    hideKeyboard: (options?: Callbacks) =>
      answer('hideKeyboard', options, () => (document.activeElement as HTMLElement | null)?.blur()),
    setBackgroundColor: done('setBackgroundColor'),
    setBackgroundTextStyle: done('setBackgroundTextStyle'),
    setPageStyle: done('setPageStyle'),
  }
}
