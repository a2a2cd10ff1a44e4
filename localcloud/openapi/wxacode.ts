import { PNG } from 'pngjs'
import qrcode from 'qrcode-generator'
import { type Api, refuse } from './api'
import type { Pages } from './pages'

const SCENE = /^[0-9a-zA-Z!#$&'()*+,/:;=?@\-._~]+$/
const LONGEST_SCENE = 32
const QUIET_MODULES = 4
const DEFAULT_WIDTH = 430

/** The address a local mini-program code holds; a real one can be read by WeChat only, this one by any scanner. */
export const wxacodeAddress = (page: string, scene: string) =>
  `https://wxacode.local/${page}?scene=${encodeURIComponent(scene)}`

/** wxacode.getUnlimited: a picture of `width` pixels that opens `page` with `scene`. */
export function wxacodeGetUnlimited(pages: Pages): Api {
  return ({ scene, page = pages.first, check_path = true, width = DEFAULT_WIDTH }) => {
    if (typeof scene !== 'string' || scene.length === 0 || scene.length > LONGEST_SCENE) {
      return refuse(40169, 'invalid length for scene, or the data is not json string')
    }
    if (!SCENE.test(scene)) return refuse(40129, 'invalid scene')
    if (typeof page !== 'string' || page.startsWith('/') || page.includes('?'))
      return refuse(41030, 'invalid page')
    if (check_path !== false && !pages.has(page)) return refuse(41030, 'invalid page')
    if (typeof width !== 'number' || width < 280 || width > 1280) return refuse(40097, 'invalid args: width')
    return { contentType: 'image/png', buffer: drawQrCode(wxacodeAddress(page, scene), width) }
  }
}

/** A PNG of about `width` pixels: as many whole pixels a module as fit. */
export function drawQrCode(text: string, width: number): Buffer {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  const modules = code.getModuleCount()
  const scale = Math.max(1, Math.floor(width / (modules + 2 * QUIET_MODULES)))
  const side = (modules + 2 * QUIET_MODULES) * scale
  const image = new PNG({ width: side, height: side, colorType: 0 })
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const [row, column] = [Math.floor(y / scale) - QUIET_MODULES, Math.floor(x / scale) - QUIET_MODULES]
      const isDark = row >= 0 && column >= 0 && row < modules && column < modules && code.isDark(row, column)
      image.data.fill(isDark ? 0 : 255, (y * side + x) * 4, (y * side + x) * 4 + 3)
      image.data[(y * side + x) * 4 + 3] = 255
    }
  }
  return PNG.sync.write(image, { colorType: 0 })
}
