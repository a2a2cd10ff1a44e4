import jsQR from 'jsqr'
import type { Page } from 'playwright-core'
import { PNG } from 'pngjs'

const LOOKS = 20

/** What a phone's camera reads from a screen as it is drawn; it looks again while the picture is not there yet. */
export async function readQr(page: Page): Promise<string> {
  await page.locator('.ui-qr img').filter({ visible: true }).waitFor()
  for (let look = 0; look < LOOKS; look++) {
    const { data, width, height } = PNG.sync.read(await page.screenshot())
    const code = jsQR(Uint8ClampedArray.from(data), width, height)
    if (code) return code.data
  }
  throw new Error('no code can be read from the screen')
}
