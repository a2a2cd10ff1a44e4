import Taro from '@tarojs/taro'

/** Whether this platform has a scanner of its own; without one, offer typing. */
export const mayScan = () => process.env.TARO_ENV === 'weapp'

/** The text of a scanned code; null where the person gave up or there is no scanner. */
export async function scan(): Promise<string | null> {
  if (!mayScan()) return null
  try {
    return (await Taro.scanCode({ onlyFromCamera: false, scanType: ['qrCode'] })).result
  } catch {
    return null
  }
}
