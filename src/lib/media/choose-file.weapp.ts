import Taro from '@tarojs/taro'
import type { FileKind, PickedFile } from './chosen-file'

const nameOf = (path: string) => path.split('/').pop() || '图片.jpg'

async function choosePictures(count: number): Promise<PickedFile[]> {
  const { tempFiles } = await Taro.chooseMedia({
    count,
    mediaType: ['image'],
    sizeType: ['compressed'],
    sourceType: ['album', 'camera'],
  })
  return tempFiles.map(({ tempFilePath, size }) => ({
    path: tempFilePath,
    name: nameOf(tempFilePath),
    bytes: size,
  }))
}

/** Documents reach a phone through chats. */
async function chooseDocuments(count: number): Promise<PickedFile[]> {
  const { tempFiles } = await Taro.chooseMessageFile({
    count,
    type: 'file',
    extension: ['pdf', 'docx', 'xlsx', 'jpg', 'jpeg', 'png', 'webp'],
  })
  return tempFiles.map(({ path, name, size }) => ({ path, name, bytes: size }))
}

/** Lets the person pick files; none where they change their mind. */
export async function chooseFiles(kind: FileKind, most: number): Promise<PickedFile[]> {
  try {
    if (kind === 'picture') return await choosePictures(most)
    const { tapIndex } = await Taro.showActionSheet({
      itemList: ['从微信聊天里选文件', '从相册选图片或拍照'],
    })
    return await (tapIndex === 0 ? chooseDocuments(most) : choosePictures(most))
  } catch (error) {
    if (/cancel/.test((error as { errMsg?: string }).errMsg ?? '')) return []
    throw error
  }
}
