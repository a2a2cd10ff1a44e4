import jsQR from 'jsqr'
import type { Page } from 'playwright-core'
import { PNG } from 'pngjs'

/** What a phone's camera reads from a screen as it is drawn. */
export async function readQr(page: Page): Promise<string> {
  await page.locator('.ui-qr img').filter({ visible: true }).waitFor()
  const { data, width, height } = PNG.sync.read(await page.screenshot())
  const code = jsQR(Uint8ClampedArray.from(data), width, height)
  if (!code) throw new Error('no code can be read from the screen')
  return code.data
}
