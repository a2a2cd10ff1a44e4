import { Image } from '@tarojs/components'
import { useMemo } from 'react'
import { qrDataUrl } from '@/lib/qr'
import './QrImage.scss'

interface QrImageProps {
  text: string
  /** Spoken: what scanning it does. */
  label: string
  /** As wide as its place; otherwise 200 px. */
  isWide?: boolean
}

/** A QR code on white, whatever the theme: scanners want it so. */
export function QrImage({ text, label, isWide }: QrImageProps) {
  const source = useMemo(() => qrDataUrl(text), [text])
  return (
    <Image
      className={`ui-qr ${isWide ? 'ui-qr--wide' : ''}`}
      src={source}
      mode='aspectFit'
      ariaLabel={label}
    />
  )
}
