import { LONG_SIDE, SMALL_BYTES, SMALL_LONG_SIDE } from '@contract/media/limits'
import { AppError } from '../_kernel/app-error'
import { log } from '../_kernel/log'
import { DECODERS, encodeJpeg, type PictureFormat, resize } from './codecs'

const QUALITY = 82
const SMALL_QUALITIES = [75, 60, 45, 30]

/** A picture made anew: nothing of the file that came is in it but what can be seen. */
export interface Renditions {
  large: Buffer
  small: Buffer
  width: number
  height: number
}

/** Whatever shines through becomes white paper: a picture is shown on light and dark pages and printed. */
const onWhite = (picture: ImageData) => {
  const { data } = picture
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3]
    if (alpha === 255) continue
    for (let channel = at; channel < at + 3; channel++)
      data[channel] = Math.round((data[channel] * alpha + 255 * (255 - alpha)) / 255)
    data[at + 3] = 255
  }
  return picture
}

const fitted = async (picture: ImageData, longSide: number) => {
  const scale = longSide / Math.max(picture.width, picture.height)
  if (scale >= 1) return picture
  const side = (length: number) => Math.max(1, Math.round(length * scale))
  return resize(picture, side(picture.width), side(picture.height))
}

/** Noise compresses badly: first less quality, then fewer pixels, until it is small enough. */
const encodeSmall = async (picture: ImageData) => {
  for (let longSide = SMALL_LONG_SIDE; ; longSide = Math.round(longSide * 0.75)) {
    const small = await fitted(picture, longSide)
    for (const quality of SMALL_QUALITIES) {
      const encoded = await encodeJpeg(small, quality)
      if (encoded.length <= SMALL_BYTES) return encoded
    }
  }
}

/**
 * Whether a JPEG's own end is there: a decoder paints the missing part of a cut-off one grey and says nothing. Segments
 * are passed by their lengths, since the preview inside one of them ends in the same way.
 */
const hasEnd = (file: Buffer) => {
  let at = 2
  while (file[at] === 0xff && file[at + 1] !== 0xda && at + 4 <= file.length)
    at += 2 + file.readUInt16BE(at + 2)
  return file.indexOf(Buffer.from([0xff, 0xd9]), at) >= 0
}

const decode = async (file: Buffer, format: PictureFormat) => {
  if (format === 'jpg' && !hasEnd(file)) throw new AppError('MEDIA_BROKEN')
  try {
    return await DECODERS[format](file)
  } catch (error) {
    log.info({ function: 'media', outcome: 'MEDIA_BROKEN', cause: log.causeOf(error) })
    throw new AppError('MEDIA_BROKEN')
  }
}

/** Decodes, turns upright, and encodes in both sizes. Throws MEDIA_BROKEN. */
export const render = async (file: Buffer, format: PictureFormat): Promise<Renditions> => {
  const large = await fitted(onWhite(await decode(file, format)), LONG_SIDE)
  return {
    large: await encodeJpeg(large, QUALITY),
    small: await encodeSmall(large),
    width: large.width,
    height: large.height,
  }
}
