import type { ShownBrand } from '@contract/brand/endpoints'
import { useState } from 'react'
import { copyLink, linkOf } from '@/lib/share'
import { useLockedAction } from '@/lib/use-locked-action'
import { Button } from '@/ui/Button'
import { Note, Stack } from '@/ui/Layout'
import { QrImage } from '@/ui/QrImage'
import { Sheet } from '@/ui/Sheet'
import { toast } from '@/ui/toast'

/** Handing a brand on: the phone's own share card in the mini-program, a QR and a link on the website. */
export function BrandShare({ brand }: { brand: ShownBrand }) {
  const [isOpen, setOpen] = useState(false)
  const address = { id: brand._id }
  const [copy] = useLockedAction(async () => {
    try {
      await copyLink('public/brand', address)
      toast('链接已复制')
    } catch {
      toast('浏览器不允许复制，请从地址栏复制链接')
    }
  })
  const link = linkOf('public/brand', address)
  if (!link)
    return (
      <Button icon='share' openType='share' isWide>
        分享
      </Button>
    )
  return (
    <>
      <Button icon='share' isWide onPress={() => setOpen(true)}>
        分享
      </Button>
      <Sheet isOpen={isOpen} onClose={() => setOpen(false)} title='分享这个品牌'>
        <Stack gap={16}>
          <QrImage text={link} label={`扫码打开“${brand.name}”的页面`} />
          <Note>用手机扫码打开本页，或复制链接发给别人。</Note>
          <Button icon='link' isWide onPress={() => void copy()}>
            复制链接
          </Button>
        </Stack>
      </Sheet>
    </>
  )
}
