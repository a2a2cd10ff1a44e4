import { answer, type Callbacks, WxError } from './answer'
import type { WxContext, WxPart } from './context'

async function read(file: Blob, encoding?: string): Promise<string | ArrayBuffer> {
  const bytes = await file.arrayBuffer()
  if (!encoding) return bytes
  if (encoding === 'base64') return btoa(String.fromCharCode(...new Uint8Array(bytes)))
  return new TextDecoder(encoding === 'utf8' ? 'utf-8' : encoding).decode(bytes)
}

/** Opens the computer's file dialog; resolves with the chosen files, none when cancelled. */
function chooseFiles(accept: string, several: boolean): Promise<File[]> {
  return new Promise((resolve) => {
    const field = Object.assign(document.createElement('input'), {
      type: 'file',
      accept,
      multiple: several,
      hidden: true,
    })
    field.addEventListener('change', () => {
      field.remove()
      resolve([...(field.files ?? [])])
    })
    field.addEventListener('cancel', () => {
      field.remove()
      resolve([])
    })
    document.body.append(field)
    field.click()
  })
}

/** Files, pictures and the file system of `wx`. */
export function filesPart({ files, cloud }: WxContext): WxPart {
  const pick = async (accept: string, count: number) => {
    const chosen = (await chooseFiles(accept, count > 1)).slice(0, count)
    if (!chosen.length) throw new WxError('cancel')
    return chosen.map((file) => ({
      path: files.add(file),
      size: file.size,
      name: file.name,
      type: file.type,
    }))
  }
  const chooseMedia = (options: Callbacks & { count?: number; mediaType?: string[] }) =>
    answer('chooseMedia', options, async ({ count = 9, mediaType = ['image'] }) => {
      const accept = mediaType
        .flatMap((type) => (type === 'mix' ? ['image/*', 'video/*'] : [`${type}/*`]))
        .join(',')
      const chosen = await pick(accept, count)
      return {
        type: mediaType[0],
        tempFiles: chosen.map(({ path, size, type }) => ({
          tempFilePath: path,
          size,
          fileType: type.startsWith('video') ? 'video' : 'image',
        })),
      }
    })
  const chooseImage = (options: Callbacks & { count?: number }) =>
    answer('chooseImage', options, async ({ count = 9 }) => {
      const chosen = await pick('image/*', count)
      return {
        tempFilePaths: chosen.map(({ path }) => path),
        tempFiles: chosen.map(({ path, size }) => ({ path, size })),
      }
    })
  const chooseMessageFile = (options: Callbacks & { count: number; extension?: string[] }) =>
    answer('chooseMessageFile', options, async ({ count, extension = [] }) => {
      const chosen = await pick(extension.map((each) => `.${each.replace(/^\./, '')}`).join(','), count)
      return { tempFiles: chosen.map((file) => ({ ...file, time: 0, type: 'file' })) }
    })
  const system = {
    readFile: (options: Callbacks & { filePath: string; encoding?: string }) =>
      answer('readFile', options, async ({ filePath, encoding }) => ({
        data: await read(files.find(filePath), encoding),
      })),
    writeFile: (options: Callbacks & { filePath: string; data: string | ArrayBuffer }) =>
      answer('writeFile', options, ({ filePath, data }) => files.set(filePath, new Blob([data]))),
    getFileInfo: (options: Callbacks & { filePath: string }) =>
      answer('getFileInfo', options, ({ filePath }) => ({ size: files.find(filePath).size })),
    access: (options: Callbacks & { path: string }) =>
      answer('access', options, ({ path }) => void files.find(path)),
    unlink: (options: Callbacks & { filePath: string }) =>
      answer('unlink', options, ({ filePath }) => files.remove(filePath)),
  }
  return {
    env: { USER_DATA_PATH: 'http://usr' },
    chooseMedia,
    chooseImage,
    chooseMessageFile,
    getFileSystemManager: () => system,
    getFileInfo: system.getFileInfo,
    getImageInfo: (options: Callbacks & { src: string }) =>
      answer('getImageInfo', options, async ({ src }) => {
        const picture = new Image()
        picture.src = files.address(src)
        await picture.decode()
        return {
          width: picture.naturalWidth,
          height: picture.naturalHeight,
          path: src,
          orientation: 'up',
          type: 'png',
        }
      }),
    downloadFile: (options: Callbacks & { url: string }) =>
      answer('downloadFile', options, async ({ url }) => ({
        tempFilePath: files.add(await cloud.download(url)),
        statusCode: 200,
      })),
    openDocument: (options: Callbacks & { filePath: string; fileType?: string }) =>
      answer('openDocument', options, ({ filePath, fileType = 'bin' }) => {
        const link = Object.assign(document.createElement('a'), {
          href: files.address(filePath),
          download: `文件.${fileType}`,
        })
        link.click()
      }),
    compressImage: (options: Callbacks & { src: string }) =>
      answer('compressImage', options, ({ src }) => ({ tempFilePath: src })),
    saveImageToPhotosAlbum: (options: Callbacks & { filePath: string }) =>
      answer('saveImageToPhotosAlbum', options, ({ filePath }) => {
        const link = Object.assign(document.createElement('a'), {
          href: files.address(filePath),
          download: '图片.png',
        })
        link.click()
      }),
    canvasToTempFilePath: (
      options: Callbacks & { canvas?: HTMLCanvasElement; fileType?: string; quality?: number },
    ) =>
      answer('canvasToTempFilePath', options, ({ canvas, fileType = 'png', quality }) => {
        if (!canvas) throw new WxError('canvas is empty')
        return new Promise((resolve, reject) =>
          canvas.toBlob(
            (file) =>
              file ? resolve({ tempFilePath: files.add(file) }) : reject(new WxError('create bitmap failed')),
            `image/${fileType === 'jpg' ? 'jpeg' : fileType}`,
            quality,
          ),
        )
      }),
  }
}
