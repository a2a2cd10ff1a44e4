import jsQR from 'jsqr'
import type { Page } from 'playwright-core'
import { PNG } from 'pngjs'

const LOOKS = 20

/**
 * The link a phone's camera reads from a screen as it is drawn. It looks again while the picture is not there yet, or
 * while what it makes out of a half-drawn one is no link; every code of ours is one.
 */
export async function readQr(page: Page): Promise<string> {
  await page.locator('.ui-qr img').filter({ visible: true }).waitFor()
  for (let look = 0; look < LOOKS; look++) {
    const { data, width, height } = PNG.sync.read(await page.screenshot())
    const code = jsQR(Uint8ClampedArray.from(data), width, height)
    if (code && /^https?:\/\//.test(code.data)) return code.data
  }
  throw new Error('no code can be read from the screen')
}
