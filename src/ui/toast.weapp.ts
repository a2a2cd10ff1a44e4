import Taro from '@tarojs/taro'

/** Says in passing that something worked. */
export function toast(text: string) {
  void Taro.showToast({ title: text, icon: 'none', duration: 2600 })
}
