import type { DOCUMENT_FORMATS } from '@contract/media/entity'
import { MOST_PIXELS } from '@contract/media/limits'
import { unzipSync } from 'fflate'
import { imageSize } from 'image-size'
import { AppError } from '../_kernel/app-error'
import type { PictureFormat } from './codecs'

type DocumentFormat = (typeof DOCUMENT_FORMATS)[number]
export type Recognised =
  | { kind: 'picture'; format: PictureFormat }
  | { kind: 'document'; format: DocumentFormat }

const PICTURES = ['jpg', 'png', 'webp'] as const

const pictureOf = (file: Buffer): PictureFormat | null => {
  let size: { type?: string; width: number; height: number }
  try {
    size = imageSize(file)
  } catch {
    // Not a picture at all, or one whose head is cut off: neither is taken.
    return null
  }
  const format = PICTURES.find((known) => known === size.type)
  // Before anything is decoded: a file of a few bytes can ask for gigabytes of pixels.
  if (format && size.width * size.height > MOST_PIXELS) throw new AppError('MEDIA_TOO_MANY_PIXELS')
  return format ?? null
}

/** Names inside a zip file; nothing is unpacked, so nothing can explode. */
const namesInZip = (file: Buffer): Set<string> | null => {
  const names = new Set<string>()
  try {
    unzipSync(file, { filter: ({ name }) => (names.add(name), false) })
  } catch {
    return null
  }
  return names
}

const officeFormatOf = (file: Buffer): DocumentFormat | null => {
  const names = namesInZip(file)
  if (!names?.has('[Content_Types].xml')) return null
  // Macros run on the reader's machine, whatever the file is called.
  if ([...names].some((name) => /vbaProject\.bin$/i.test(name))) return null
  if (names.has('word/document.xml')) return 'docx'
  return names.has('xl/workbook.xml') ? 'xlsx' : null
}

const documentOf = (file: Buffer): DocumentFormat | null => {
  if (file.subarray(0, 5).toString('latin1') === '%PDF-') return 'pdf'
  return file.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004' ? officeFormatOf(file) : null
}

/** What a file is by its content, whatever it is called. Throws MEDIA_TYPE, MEDIA_TOO_MANY_PIXELS. */
export const recognise = (file: Buffer): Recognised => {
  const picture = pictureOf(file)
  if (picture) return { kind: 'picture', format: picture }
  const document = documentOf(file)
  if (document) return { kind: 'document', format: document }
  throw new AppError('MEDIA_TYPE')
}
