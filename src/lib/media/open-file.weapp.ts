import type { MediaFormat } from '@contract/media/entity'
import Taro from '@tarojs/taro'

/** Shows a picture as large as the screen. */
export function openPicture(url: string) {
  void Taro.previewImage({ urls: [url], current: url })
}

/** Opens a file that was sent along, in WeChat's own reader. */
export async function openFile(url: string, format: MediaFormat): Promise<void> {
  if (format === 'jpg') return openPicture(url)
  const { tempFilePath } = await Taro.downloadFile({ url })
  await Taro.openDocument({ filePath: tempFilePath, fileType: format, showMenu: true })
}
