import jpegDecoder from '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm'
import jpegEncoder from '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm'
import decodeJpeg, { init as initJpegDecoder } from '@jsquash/jpeg/decode'
import encodeJpegPixels, { init as initJpegEncoder } from '@jsquash/jpeg/encode'
// @ts-expect-error its own declaration describes an instance; the bundler gives bytes
import pngDecoder from '@jsquash/png/codec/pkg/squoosh_png_bg.wasm'
import decodePng, { init as initPngDecoder } from '@jsquash/png/decode'
import resizePixels, { initResize } from '@jsquash/resize'
// @ts-expect-error as above
import resizer from '@jsquash/resize/lib/resize/pkg/squoosh_resize_bg.wasm'
import webpDecoder from '@jsquash/webp/codec/dec/webp_dec.wasm'
import decodeWebp, { init as initWebpDecoder } from '@jsquash/webp/decode'

/** The codecs hand pixels over in the browser's own class, which Node does not have. */
class Pixels {
  readonly colorSpace = 'srgb'
  constructor(
    readonly data: Uint8ClampedArray,
    readonly width: number,
    readonly height: number,
  ) {}
}
Object.assign(globalThis, { ImageData: Pixels })

const compiled = new Map<Uint8Array<ArrayBuffer>, WebAssembly.Module>()

/** Compiled when first needed: most calls need one decoder of three. */
const compile = (bytes: Uint8Array<ArrayBuffer>) => {
  const module = compiled.get(bytes) ?? new WebAssembly.Module(bytes)
  compiled.set(bytes, module)
  return module
}

const bufferOf = (file: Buffer) => new Uint8Array(file).buffer

/** Decoders by format; a picture comes upright, as its EXIF says. Throws where a file is broken. */
export const DECODERS = {
  async jpg(file: Buffer) {
    // A decoder's memory never shrinks; a new one for each picture gives it back.
    await initJpegDecoder(compile(jpegDecoder))
    return decodeJpeg(bufferOf(file), { preserveOrientation: true })
  },
  async png(file: Buffer) {
    await initPngDecoder(compile(pngDecoder))
    return decodePng(bufferOf(file))
  },
  async webp(file: Buffer) {
    await initWebpDecoder(compile(webpDecoder))
    return decodeWebp(bufferOf(file))
  },
}
export type PictureFormat = keyof typeof DECODERS

/** Makes a picture smaller. */
export const resize = async (picture: ImageData, width: number, height: number) => {
  await initResize(compile(resizer))
  // Linear light would need sixteen bytes a pixel: 800 MB for the largest picture taken.
  return resizePixels(picture, { width, height, linearRGB: false, premultiply: false })
}

/** JPEG without any metadata; quality 1–100. */
export const encodeJpeg = async (picture: ImageData, quality: number) => {
  await initJpegEncoder(compile(jpegEncoder))
  return Buffer.from(await encodeJpegPixels(picture, { quality }))
}
