import qrcode from 'qrcode-generator'

/** A QR code as a data URL an image can show. `cell` and `margin` in pixels; level M survives a scratch. */
export function qrDataUrl(text: string, cell = 8, margin = 16): string {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  return code.createDataURL(cell, margin)
}
