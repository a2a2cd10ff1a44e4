import { Image } from '@tarojs/components'
import './CoverImage.scss'

/** A brand's own picture, sixteen to nine. */
export function CoverImage({ fileId, name }: { fileId: string; name: string }) {
  return (
    <Image
      className='brand-cover-image'
      src={fileId}
      mode='aspectFill'
      lazyLoad
      ariaLabel={`${name}的封面`}
    />
  )
}
